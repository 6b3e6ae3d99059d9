//! Consent taken back closes everything of that person, everywhere, at once; and given again opens it again.

use super::*;

const SECRET: &str = "chardonneret";

/// Two people of whom one is interviewed alone and both together; a coding and a memo on each; the words all hold [`SECRET`].
struct Told {
    clinic: Clinic,
    alone: PersonRef,
    sources: [EntryId; 2],
    entries: Vec<EntryId>,
}

async fn told() -> Told {
    let clinic = clinic();
    let (alone, other) = (clinic.person("Renarde"), clinic.person("Merle"));
    for person in [alone, other] {
        clinic.said(person, "2026-04-01", ConsentState::Given, &[Purpose::Analysis, Purpose::Quote]);
    }
    let text = format!("Renarde : Le {SECRET} chante.\nMerle : Oui, je l’entends.\nRenarde : Encore le {SECRET}.");
    let (one, two) = (alone.to_string(), other.to_string());
    let single = clinic.source(&format!("Entrevue {SECRET}"), "interview", &[alone], &[("speaker-0", &one)], &text).await;
    let speakers = [("speaker-0", one.as_str()), ("speaker-1", two.as_str())];
    let group = clinic.source(&format!("Groupe {SECRET}"), "focus-group", &[alone, other], &speakers, &text).await;
    let mut entries = vec![single, group];
    for (source, about) in [(single, Some(alone)), (group, None)] {
        let version = clinic.version(source).await;
        let coding = clinic.coding(about, version, (10, 25), &format!("Le {SECRET}"));
        let at = Anchor { version, span: Span::new(10, 25).unwrap() };
        let memo = Memo { on: vec![coding], quotes: vec![at], sort: MemoSort::ALL[0], foreign: None };
        let words = MemoWords {
            title: format!("Sur le {SECRET}"),
            text: format!("Il revient souvent: {SECRET}."),
            quotes: vec![QuoteWords { exact: format!("Le {SECRET}"), ..Default::default() }],
        };
        let memo =
            clinic.write(Role::Researcher, "2026-05-03", &memo, &words, |draft| draft.about(about).audience(Audience::Study));
        entries.extend([version, coding, memo]);
    }
    Told { clinic, alone, sources: [single, group], entries }
}

impl Told {
    /// Every address at which something of these sources could be read.
    fn addresses(&self) -> Vec<String> {
        let mut all: Vec<String> =
            ["/inquiry", "/inquiry/sources", "/record", "/timeline", "/timeline.svg", "/study", ""].map(str::to_owned).to_vec();
        all.extend(self.sources.iter().map(|source| format!("/inquiry/sources/{source}")));
        all.extend(self.sources.iter().map(|source| format!("/inquiry/bring?of={source}")));
        for entry in &self.entries {
            all.extend([format!("/entries/{entry}"), format!("/api/v1/entries/{entry}"), format!("/entries/{entry}/evidence")]);
        }
        all
    }

    /// Those at which a word of it is shown.
    async fn shown(&self, role: Role) -> Vec<String> {
        let mut shown = Vec::new();
        for address in self.addresses() {
            if self.clinic.get(role, &address).await.1.contains(SECRET) {
                shown.push(address);
            }
        }
        shown
    }
}

#[tokio::test]
async fn consent_taken_back_closes_everything_at_once_and_given_again_opens_it() {
    let told = told().await;
    let (clinic, alone) = (&told.clinic, told.alone);
    let open = told.shown(Role::Researcher).await;
    assert!(open.len() >= 10, "the researcher who brought it reads it: {open:#?}");
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Researcher) {
        assert_eq!(told.shown(role).await, Vec::<String>::new(), "{role:?} reads no interview");
    }
    clinic.said(alone, "2026-06-01", ConsentState::Withdrawn, &[Purpose::Analysis, Purpose::Quote]);
    let started = std::time::Instant::now();
    for source in told.sources {
        assert_eq!(clinic.get(Role::Researcher, &format!("/inquiry/sources/{source}")).await.0, StatusCode::NOT_FOUND);
    }
    assert!(started.elapsed().as_millis() < 1_000, "at once");
    assert_eq!(told.shown(Role::Researcher).await, Vec::<String>::new());
    let list = clinic.page(Role::Researcher, "/inquiry/sources").await;
    assert!(list.contains("2 closed sources"), "how many is told, and why\n{list}");
    // What points into it and is written later is closed as well.
    clinic.said(alone, "2026-07-01", ConsentState::Given, &[Purpose::Analysis, Purpose::Quote]);
    assert_eq!(told.shown(Role::Researcher).await, open);
}

#[tokio::test]
async fn what_was_taken_back_of_a_closed_source_stays_closed_too() {
    let told = told().await;
    let (clinic, alone) = (&told.clinic, told.alone);
    let coding = told.entries[6];
    let to = format!("/entries/{coding}/retract");
    let (status, ..) = clinic.post(Role::Researcher, &format!("/entries/{coding}"), &to, &[("reason", "a slip")]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    clinic.said(alone, "2026-06-01", ConsentState::Withdrawn, &[Purpose::Analysis, Purpose::Quote]);
    assert_eq!(told.shown(Role::Researcher).await, Vec::<String>::new());
}

#[tokio::test]
async fn where_people_were_told_so_only_the_turns_of_who_withdrew_close() {
    let clinic = clinic();
    let (one, other) = (clinic.person("Renarde"), clinic.person("Merle"));
    for person in [one, other] {
        clinic.said(person, "2026-04-01", ConsentState::Given, &[Purpose::Analysis]);
    }
    let text = format!("Renarde : Le {SECRET}.\nMerle : J’entends.\nRenarde : Encore.\nMerle : Voilà.");
    let names = (one.to_string(), other.to_string());
    let more = [("speaker-0", names.0.as_str()), ("speaker-1", names.1.as_str()), ("sharing", "turns")];
    let source = clinic.source("Groupe", "focus-group", &[one, other], &more, &text).await;
    let address = format!("/inquiry/sources/{source}");
    let version = clinic.version(source).await;
    clinic.said(one, "2026-06-01", ConsentState::Withdrawn, &[Purpose::Analysis]);
    let page = clinic.page(Role::Researcher, &address).await;
    assert!(!page.contains(SECRET) && !page.contains("Encore") && page.contains("Merle : Voilà."), "{page}");
    assert_eq!(page.matches("Passage withheld").count(), 2);
    // Neither the general page of the version's entry nor the API shows a text.
    for path in [format!("/entries/{version}"), format!("/api/v1/entries/{version}")] {
        assert!(!clinic.get(Role::Researcher, &path).await.1.contains(SECRET), "{path}");
    }
}
