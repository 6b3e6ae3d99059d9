//! Desks made up by chance, with a seed.

use jalon_initiative::form::Code;
use jalon_initiative::inquiry::case::{AttributeSort, AttributeWords, CaseSort, CaseValue, CaseWords, Decimal, Value};
use jalon_initiative::inquiry::codebook::CodeNodeWords;
use jalon_initiative::inquiry::coding::CodingWords;
use jalon_initiative::inquiry::colour::{Colour, Rgb};
use jalon_initiative::inquiry::memo::{MemoSort, MemoWords};
use jalon_initiative::inquiry::place::QuoteWords;
use jalon_initiative::inquiry::source::{SourceSort, SourceWords, TextFormat};
use jalon_initiative::inquiry::study::{Naming, RoleWords};
use jalon_initiative::inquiry::{
    Anchor, Attribute, Case, CodeNode, Coder, Coding, ForeignCoding, Guid, Memo, Role, Source, SourceVersion,
};
use jalon_record::edtf::Edtf;
use jalon_record::id::EntryId;
use jalon_record::text::Canonical;

use crate::record::{Record, member};

/// Chance with a seed (SplitMix64: G. L. Steele et al., OOPSLA 2014).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % most as u64).unwrap()
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 0
    }

    fn foreign(&mut self) -> Option<Guid> {
        let mut digits = || format!("{:032x}", (self.below(usize::MAX) as u128) << 64 | self.below(usize::MAX) as u128);
        let hex = digits();
        let text = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-");
        if self.yes() { Guid::new(&text) } else { None }
    }

    fn words(&mut self, most: usize) -> String {
        const WORDS: [&str; 12] =
            ["été", "café", "🙂", "同伴", "l’équipe", "<a&b>", "\"oui\"", "x", "marché.\n", "\n\n", "a\tb", "fin"];
        let count = 1 + self.below(most);
        (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect::<Vec<_>>().join(" ")
    }

    fn name(&mut self, what: &str) -> String {
        format!("{what} {}", self.words(2).replace('\n', ""))
    }

    fn day(&mut self) -> Edtf {
        Edtf::parse(&format!("202{}-0{}-1{}", self.below(6), 1 + self.below(9), self.below(10))).unwrap()
    }
}

/// Everything that the standard carries, in a record; nothing else.
pub fn record(seed: u64) -> Record {
    let (mut made, mut chance) = (Record::at(1), Chance(seed));
    let roles: Vec<EntryId> = (0..chance.below(3)).map(|_| role(&mut made, &mut chance)).collect();
    let codes = codes(&mut made, &mut chance);
    let cases = cases(&mut made, &mut chance);
    let mut targets: Vec<EntryId> = codes.iter().chain(&cases).copied().collect();
    let mut passages: Vec<(Anchor, QuoteWords)> = Vec::new();
    for _ in 0..chance.below(4) {
        let (source, text, version) = source(&mut made, &mut chance, &cases);
        targets.push(source);
        let mut taken = Vec::new();
        for _ in 0..chance.below(8) {
            let from = u32::try_from(chance.below(text.len() as usize)).unwrap();
            let to = from + 1 + u32::try_from(chance.below((text.len() - from) as usize)).unwrap();
            let span = text.span(from, to).unwrap();
            let quote = QuoteWords::of(&text, span).unwrap();
            let at = Anchor { span, version };
            if chance.below(4) == 0 {
                passages.push((at, quote.clone()));
            }
            let author = 1 + u8::try_from(chance.below(3)).unwrap();
            let coder = match chance.below(4) {
                0 => Some(Coder::Member(member(4))),
                1 => roles.first().map(|role| Coder::Role(*role)),
                _ => None,
            };
            let whose = coder.unwrap_or(Coder::Member(member(author)));
            if codes.is_empty() || taken.contains(&(span, whose)) {
                continue;
            }
            taken.push((span, whose));
            let mut given: Vec<EntryId> = (0..1 + chance.below(3)).map(|_| codes[chance.below(codes.len())]).collect();
            given.sort();
            given.dedup();
            let foreign = chance.foreign().map(|segment| ForeignCoding {
                segment,
                codings: given.iter().filter_map(|code| Some((*code, chance.foreign()?))).collect(),
            });
            let id = made.next();
            let coding = Coding { at, coder, codes: given, foreign };
            made.write(id, author, &chance.day(), None, &coding, &CodingWords { quote });
            targets.push(id);
        }
    }
    for _ in 0..chance.below(5) {
        memo(&mut made, &mut chance, &targets, &passages);
    }
    made
}

fn role(made: &mut Record, chance: &mut Chance) -> EntryId {
    let as_whom = vec![Code::new("academic").unwrap()];
    let (member, pay) = (None, Code::new("paid").unwrap());
    let role = Role { r#as: as_whom, credit: vec![], foreign: chance.foreign(), member, naming: Naming::None, pay };
    let words = RoleWords { name: chance.name("Codeuse"), note: String::new() };
    let id = made.put(1, &role, &words);
    made.words.roles.insert(id, words);
    id
}

fn codes(made: &mut Record, chance: &mut Chance) -> Vec<EntryId> {
    let mut codes: Vec<EntryId> = Vec::new();
    for _ in 0..chance.below(7) {
        let parent = if chance.yes() { codes.get(chance.below(codes.len() + 1)).copied() } else { None };
        let colour = Colour::ALL.get(chance.below(24)).copied();
        let foreign_colour = if chance.yes() { Some(Rgb(chance.below(256) as u8, 7, 9)) } else { None };
        let (foreign, codable) = (chance.foreign(), chance.yes());
        let order = if chance.yes() { Some(chance.below(5) as u32) } else { None };
        let node = CodeNode { parent, colour, foreign_colour, foreign, codable, order, ..CodeNode::active() };
        let include = if chance.yes() { vec![chance.words(4)] } else { vec![] };
        let definition = if chance.yes() { chance.words(9) } else { String::new() };
        let words = CodeNodeWords { name: chance.name("Code"), definition, include, ..Default::default() };
        let words =
            CodeNodeWords { include: words.include.into_iter().filter(|line| !line.trim().is_empty()).collect(), ..words };
        let id = made.put(1, &node, &words);
        made.words.codes.insert(id, words);
        codes.push(id);
    }
    codes
}

fn cases(made: &mut Record, chance: &mut Chance) -> Vec<EntryId> {
    let mut attributes = Vec::new();
    for sort in AttributeSort::ALL.iter().copied() {
        if chance.yes() {
            continue;
        }
        let choices = if sort == AttributeSort::Choice { vec!["Est".to_owned(), "Ouest".to_owned()] } else { vec![] };
        let words = AttributeWords { choices, name: chance.name("Variable") };
        let id = made.put(1, &Attribute { foreign: chance.foreign(), sort }, &words);
        made.words.attributes.insert(id, words);
        attributes.push((id, sort));
    }
    let mut cases = Vec::new();
    for _ in 0..chance.below(4) {
        let mut words = CaseWords { name: chance.name("Cas"), note: String::new(), texts: Default::default() };
        let mut values = Vec::new();
        for (attribute, sort) in &attributes {
            let value = match sort {
                _ if chance.yes() => continue,
                AttributeSort::Text => {
                    words.texts.insert(attribute.to_string(), chance.words(3));
                    continue;
                }
                AttributeSort::Boolean => Value::Boolean(chance.yes()),
                AttributeSort::Integer => Value::Integer(chance.below(99) as i32 - 50),
                AttributeSort::Float => Value::Float(Decimal::new("-2.50").unwrap()),
                AttributeSort::Date => Value::Date(chance.day()),
                AttributeSort::Choice => Value::Choice(chance.below(2) as u16),
            };
            values.push(CaseValue { attribute: *attribute, value });
        }
        let case = Case {
            bracket: None,
            foreign: chance.foreign(),
            period: if chance.yes() { Edtf::parse("2020-03/2021-05~").ok() } else { None },
            person: None,
            role: if chance.yes() { Code::new("peer-worker") } else { None },
            site: None,
            sort: CaseSort::ALL[chance.below(CaseSort::ALL.len())],
            values,
        };
        let id = made.put(1, &case, &words);
        made.words.cases.insert(id, words);
        cases.push(id);
    }
    cases
}

fn source(made: &mut Record, chance: &mut Chance, cases: &[EntryId]) -> (EntryId, Canonical, EntryId) {
    let source = Source {
        cases: cases.iter().copied().filter(|_| chance.yes()).collect(),
        foreign: chance.foreign(),
        lang: None,
        needs: vec![],
        people: vec![],
        sharing: None,
        sort: SourceSort::Document,
        study: None,
    };
    let note = if chance.yes() { chance.words(5) } else { String::new() };
    let words = SourceWords { note, title: chance.name("Texte") };
    let (id, on) = (made.next(), chance.day());
    made.write(id, 1, &on, None, &source, &words);
    made.words.sources.insert(id, words);
    let text = Canonical::parse(&chance.words(60)).unwrap();
    let (open, words) = SourceVersion::of(id, TextFormat::Txt, &text);
    let version = made.put(1, &open, &words);
    made.words.texts.insert(version, words.text);
    (id, text, version)
}

fn memo(made: &mut Record, chance: &mut Chance, targets: &[EntryId], passages: &[(Anchor, QuoteWords)]) {
    let mut on: Vec<EntryId> = targets.iter().copied().filter(|_| chance.below(6) == 0).collect();
    on.dedup();
    let mut quoted: Vec<(Anchor, QuoteWords)> = passages.iter().filter(|_| chance.yes()).cloned().collect();
    quoted.sort_by_key(|(at, _)| *at);
    quoted.dedup_by_key(|(at, _)| *at);
    let (quotes, words): (Vec<Anchor>, Vec<QuoteWords>) = quoted.into_iter().unzip();
    let title = if chance.yes() { chance.name("Mémo") } else { String::new() };
    let text = format!("Voir {{quote:1}} {}", chance.words(5));
    let words = MemoWords { quotes: words, text, title };
    let id = made.next();
    let memo = Memo { foreign: chance.foreign(), on, quotes, sort: MemoSort::Remark };
    made.write(id, 1, &chance.day(), None, &memo, &words);
    made.words.memos.insert(id, words);
}
