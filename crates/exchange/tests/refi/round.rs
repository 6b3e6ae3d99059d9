//! There and back: nothing that a project can say is lost.

use jalon_exchange::refi::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn guid() -> impl Strategy<Value = Guid> {
    any::<[u8; 16]>().prop_map(Guid::from_bytes)
}

fn guids() -> impl Strategy<Value = Vec<Guid>> {
    vec(guid(), 0..3)
}

/// Names and descriptions: anything that XML can carry. They never repeat the words of a text.
fn name() -> impl Strategy<Value = String> {
    "[ -~éß中🙂\n\t\r\u{a0}]{0,12}".prop_map(|text| format!("§{text}"))
}

/// Words of a file: anything but carriage returns, which are no part of a canonical text.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zé 中🙂\n\t.,<&\"]{0,60}",
        1 => "[a-z\u{0}\u{c}\u{feff}\u{fffe}\n\u{2028}]{0,20}",
    ]
}

fn moment() -> impl Strategy<Value = Moment> {
    (1i16..9999, 1u8..13, 1u8..29, 0u8..24, 0u8..60, prop::sample::select(vec!["", "Z", "-05:00", ".125Z"])).prop_map(
        |(year, month, day, hour, minute, zone)| {
            Moment::parse(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:59{zone}")).unwrap()
        },
    )
}

fn stamp() -> impl Strategy<Value = Stamp> {
    (option::of(guid()), option::of(moment()), option::of(guid()), option::of(moment()))
        .prop_map(|(created_by, created, modified_by, modified)| Stamp { created_by, created, modified_by, modified })
}

fn color() -> impl Strategy<Value = Option<Color>> {
    option::of(any::<[u8; 3]>().prop_map(|[red, green, blue]| Color { red, green, blue }))
}

fn coding() -> impl Strategy<Value = Coding> {
    (guid(), option::of(guid()), option::of(moment()), guid(), guids())
        .prop_map(|(guid, created_by, created, code, note_refs)| Coding { guid, created_by, created, code, note_refs })
}

fn head() -> impl Strategy<Value = Head> {
    (guid(), option::of(name()), option::of(name()), stamp(), vec(coding(), 0..3), guids()).prop_map(
        |(guid, name, description, stamp, codings, note_refs)| Head { guid, name, description, stamp, codings, note_refs },
    )
}

fn selection<P: std::fmt::Debug>(place: impl Strategy<Value = P>) -> impl Strategy<Value = Selection<P>> {
    (head(), place).prop_map(|(head, place)| Selection { head, place })
}

fn value() -> impl Strategy<Value = VariableValue> {
    let datum = prop_oneof![
        name().prop_map(Datum::Text),
        any::<bool>().prop_map(Datum::Boolean),
        any::<i64>().prop_map(Datum::Integer),
        "-?[0-9]{1,9}\\.[0-9]{1,4}".prop_map(|text| Datum::Float(Decimal::parse(&text).unwrap())),
        (1i16..9999, 1u8..13).prop_map(|(year, month)| Datum::Date(Day::parse(&format!("{year:04}-{month:02}-07")).unwrap())),
        moment().prop_map(Datum::DateTime),
    ];
    (guid(), option::of(datum)).prop_map(|(variable, value)| VariableValue { variable, value })
}

fn values() -> impl Strategy<Value = Vec<VariableValue>> {
    vec(value(), 0..3)
}

fn file(extension: &'static str) -> impl Strategy<Value = Option<File>> {
    option::of(prop_oneof![
        (guid(), option::of(vec(any::<u8>(), 0..40))).prop_map(move |(guid, bytes)| File::Inside {
            name: FileName::parse(&format!("{guid}.{extension}")).unwrap(),
            bytes
        }),
        "[a-zé/ ]{0,9}".prop_map(|path| File::Outside(format!("relative:///{path}"))),
    ])
}

fn document() -> impl Strategy<Value = Document> {
    let place = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<i64>(), any::<i64>());
    (head(), values(), option::weighted(0.9, words()), file("docx"), vec((head(), place), 0..5)).prop_map(
        |(head, values, text, rich, selections)| {
            let place = |(a, b, start, end): (prop::sample::Index, prop::sample::Index, i64, i64)| match &text {
                None => TextPlace::Unplaced { start, end },
                Some(text) => {
                    let len = text.chars().count() + 1;
                    let (a, b) = (a.index(len) as u64, b.index(len) as u64);
                    TextPlace::At(Span { start: a.min(b), end: a.max(b) })
                }
            };
            let selections = selections.into_iter().map(|(head, at)| Selection { head, place: place(at) }).collect();
            Document { head, values, text, rich, selections }
        },
    )
}

fn area() -> impl Strategy<Value = Area> {
    any::<[i64; 4]>().prop_map(|[first_x, first_y, second_x, second_y]| Area { first_x, first_y, second_x, second_y })
}

fn transcript() -> impl Strategy<Value = Transcript> {
    let between = (option::of(guid()), option::of(guid())).prop_map(|(from, to)| Between { from, to });
    let points = vec((guid(), option::of(any::<i64>()), option::of(any::<prop::sample::Index>())), 0..3);
    (head(), words(), file("docx"), points, vec(selection(between), 0..2)).prop_map(
        |(mut head, text, rich, points, selections)| {
            head.codings.clear();
            let len = text.chars().count() + 1;
            let point = |(guid, time, at): (Guid, _, Option<prop::sample::Index>)| SyncPoint {
                guid,
                time,
                position: at.map(|at| at.index(len) as i64),
            };
            Transcript { head, text: Some(text), rich, sync: points.into_iter().map(point).collect(), selections }
        },
    )
}

fn recording() -> impl Strategy<Value = Recording> {
    let stretch = any::<(i64, i64)>().prop_map(|(begin, end)| Stretch { begin, end });
    (head(), values(), file("m4a"), option::of(name()), vec(transcript(), 0..2), vec(selection(stretch), 0..2)).prop_map(
        |(head, values, file, current_path, transcripts, selections)| Recording {
            head,
            values,
            file,
            current_path,
            transcripts,
            selections,
        },
    )
}

fn source() -> impl Strategy<Value = Source> {
    let page = (any::<i64>(), area(), option::of(document())).prop_map(|(page, area, text)| PageArea { page, area, text });
    let picture = (head(), values(), file("png"), option::of(name()), option::of(document()), vec(selection(area()), 0..2));
    let pdf = (head(), values(), file("pdf"), option::of(name()), vec(selection(page), 0..2), option::of(document()));
    prop_oneof![
        3 => document().prop_map(Source::Text),
        1 => picture.prop_map(|(head, values, file, current_path, text, selections)| {
            Source::Picture(Picture { head, values, file, current_path, text, selections })
        }),
        1 => pdf.prop_map(|(head, values, file, current_path, selections, text)| {
            Source::Pdf(Pdf { head, values, file, current_path, selections, text })
        }),
        1 => recording().prop_map(Source::Audio),
        1 => recording().prop_map(Source::Video),
    ]
}

fn code() -> impl Strategy<Value = Code> {
    let one = |children: BoxedStrategy<Vec<Code>>| {
        (guid(), name(), any::<bool>(), color(), option::of(name()), guids(), children).prop_map(
            |(guid, name, codable, color, description, note_refs, children)| Code {
                guid,
                name,
                codable,
                color,
                description,
                note_refs,
                children,
            },
        )
    };
    one(Just(Vec::new()).boxed()).prop_recursive(4, 12, 3, move |inner| one(vec(inner, 0..3).boxed()))
}

fn set() -> impl Strategy<Value = Set> {
    (guid(), name(), option::of(name()), guids(), guids(), guids())
        .prop_map(|(guid, name, description, codes, sources, notes)| Set { guid, name, description, codes, sources, notes })
}

fn direction() -> impl Strategy<Value = Option<Direction>> {
    option::of(prop::sample::select(vec![Direction::Associative, Direction::OneWay, Direction::Bidirectional]))
}

fn link() -> impl Strategy<Value = Link> {
    (guid(), option::of(name()), direction(), color(), option::of(guid()), option::of(guid()), guids()).prop_map(
        |(guid, name, direction, color, origin, target, note_refs)| Link {
            guid,
            name,
            direction,
            color,
            origin,
            target,
            note_refs,
        },
    )
}

fn graph() -> impl Strategy<Value = Graph> {
    let shape = option::of(prop::sample::select(vec![Shape::Person, Shape::RoundedRectangle, Shape::DownTriangle, Shape::Note]));
    let ends = any::<((i64, i64), (Option<i64>, Option<i64>))>();
    let vertex = (guid(), option::of(guid()), option::of(name()), ends, shape, color()).prop_map(
        |(guid, represents, name, (first, second), shape, color)| Vertex { guid, represents, name, first, second, shape, color },
    );
    let style = option::of(prop::sample::select(vec![LineStyle::Dotted, LineStyle::Dashed, LineStyle::Solid]));
    let edge = (guid(), option::of(guid()), option::of(name()), guid(), guid(), color(), direction(), style).prop_map(
        |(guid, represents, name, source, target, color, direction, style)| Edge {
            guid,
            represents,
            name,
            source,
            target,
            color,
            direction,
            style,
        },
    );
    (guid(), option::of(name()), vec(vertex, 0..3), vec(edge, 0..3)).prop_map(|(guid, name, vertices, edges)| Graph {
        guid,
        name,
        vertices,
        edges,
    })
}

fn variable() -> impl Strategy<Value = Variable> {
    use VariableKind::*;
    let kind = prop::sample::select(vec![Text, Boolean, Integer, Float, Date, DateTime]);
    (guid(), name(), kind, option::of(name())).prop_map(|(guid, name, kind, description)| Variable {
        guid,
        name,
        kind,
        description,
    })
}

fn case() -> impl Strategy<Value = Case> {
    (guid(), option::of(name()), option::of(name()), guids(), values(), guids(), guids()).prop_map(
        |(guid, name, description, codes, values, sources, selections)| Case {
            guid,
            name,
            description,
            codes,
            values,
            sources,
            selections,
        },
    )
}

/// Any project.
pub fn project() -> impl Strategy<Value = Project> {
    let user = (guid(), option::of(name()), option::of(name())).prop_map(|(guid, name, id)| User { guid, name, id });
    let about = (name(), option::of(name()), stamp(), option::of(name()), guids());
    let lists = (vec(user, 0..3), vec(code(), 0..3), vec(variable(), 0..3), vec(case(), 0..3), vec(source(), 0..4));
    let more = (vec(document(), 0..3), vec(link(), 0..3), vec(set(), 0..3), vec(graph(), 0..2));
    (about, lists, more).prop_map(|((name, base_path, stamp, description, note_refs), lists, (notes, links, sets, graphs))| {
        let (users, codes, variables, cases, sources) = lists;
        let origin = Some(ORIGIN.to_owned());
        Project {
            name,
            origin,
            base_path,
            stamp,
            description,
            note_refs,
            users,
            codes,
            variables,
            cases,
            sources,
            notes,
            links,
            sets,
            graphs,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_project_comes_back_whole(project in project()) {
        let export = write(&project, Losses::default(), |_| None).unwrap();
        let back = read(&export.bytes, &Limits::default(), Choice::Proven).unwrap();
        prop_assert_eq!(back.project, project);
        for (code, _) in export.losses.counts() {
            prop_assert!(matches!(code, "refi-loss-file-missing" | "refi-loss-text-missing"), "{}", code);
        }
        for (code, _) in back.losses.counts() {
            prop_assert!(
                matches!(code, "refi-loss-file-missing" | "refi-loss-text-missing" | "refi-loss-dangling" | "refi-loss-byte-order-mark"),
                "{}", code
            );
        }
    }

    #[test]
    fn a_codebook_comes_back_whole(codes in vec(code(), 1..4), mut sets in vec(set(), 0..3)) {
        fn without_notes(codes: &mut [Code]) {
            for code in codes {
                code.note_refs.clear();
                without_notes(&mut code.children);
            }
        }
        let mut book = Codebook { origin: Some(ORIGIN.to_owned()), codes, sets: sets.clone() };
        let told = write_codebook(&book).unwrap().losses;
        let members: usize = sets.iter().map(|set| set.sources.len() + set.notes.len()).sum();
        prop_assert!(members == 0 || !told.is_empty());
        without_notes(&mut book.codes);
        for set in &mut sets {
            set.sources.clear();
            set.notes.clear();
        }
        book.sets = sets;
        let export = write_codebook(&book).unwrap();
        prop_assert!(export.losses.is_empty());
        let (back, losses) = read_codebook(&export.bytes, &Limits::default()).unwrap();
        prop_assert_eq!(back, book);
        prop_assert!(losses.is_empty());
    }
}

#[test]
fn a_claim_leads_to_its_evidence() {
    let mut source = Document::new(Guid::derived("source"), "We had no room. Then they opened the arena.");
    for (name, start, end) in [("no room", 0, 15), ("arena", 16, 43)] {
        source.selections.push(Selection { head: Head::new(Guid::derived(name)), place: TextPlace::At(Span { start, end }) });
    }
    let mut project = Project { origin: Some(ORIGIN.to_owned()), sources: vec![Source::Text(source)], ..Project::default() };
    let claim = Document::new(Guid::derived("claim"), "The arena made room for the work.");
    let evidence = [("arena", "supports"), ("no room", "speaks against")];
    project.add_claim(claim, evidence.map(|(name, how)| (Guid::derived(how), Guid::derived(name), Some(how.to_owned()))));
    let export = write(&project, Losses::default(), |_| None).unwrap();
    let back = read(&export.bytes, &Limits::default(), Choice::Proven).unwrap();
    assert_eq!((&back.project, &back.losses), (&project, &Losses::default()));
    let targets: Vec<_> = back.project.links_from(Guid::derived("claim")).filter_map(|link| link.target).collect();
    assert_eq!(targets, [Guid::derived("arena"), Guid::derived("no room")]);
}

#[test]
fn what_is_left_out_goes_along_as_a_note() {
    let bad = Document { rich: None, ..Document::new(Guid::derived("a"), "words") };
    let lost = Selection { head: Head::new(Guid::derived("b")), place: TextPlace::At(Span { start: 3, end: 9 }) };
    let project = Project {
        name: "bell \u{7}".to_owned(),
        origin: Some(ORIGIN.to_owned()),
        sources: vec![Source::Text(Document { selections: vec![lost], ..bad })],
        ..Project::default()
    };
    let place = Place::Element { name: "Project", guid: None, line: 0 };
    let told = Losses(vec![Loss { place, what: What::Foreign { code: "member-checks".to_owned(), count: 4 } }]);
    let export = write(&project, told, |losses| {
        let codes: Vec<&str> = losses.counts().into_iter().map(|(code, _)| code).collect();
        Some(leaves_out(Guid::derived("note"), "What this export leaves out", codes.join("\n")))
    })
    .unwrap();
    assert_eq!(export.losses.dropped(), 3);
    let back = read(&export.bytes, &Limits::default(), Choice::Proven).unwrap();
    let note = &back.project.notes[0];
    assert_eq!(note.head.name.as_deref(), Some("What this export leaves out"));
    assert_eq!(note.text.as_deref(), Some("refi-loss-foreign\nrefi-loss-not-xml\nrefi-loss-outside"));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&export.bytes)).unwrap();
    let name = format!("sources/{}.txt", Guid::derived("note"));
    assert!(zip.by_name(&name).is_ok());
    assert_eq!(
        write(&project, Losses::default(), |_| None).unwrap().bytes,
        write(&project, Losses::default(), |_| None).unwrap().bytes
    );
}
