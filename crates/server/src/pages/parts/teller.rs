//! Entries told in words: what they are, who wrote them, and their words where the reader may read them.

use jalon_access::Role;
use jalon_initiative::crisis::{Effect, EffectOn};
use jalon_initiative::lane::Lane;
use jalon_initiative::practice::Contact;
use jalon_initiative::{Form, Meaning};
use jalon_record::RecordError;
use jalon_record::entry::{Audience, Entry, Envelope};
use jalon_record::id::{EntryId, MemberId};
use jalon_report::Words;
use jalon_store::StoreError;
use jalon_store::accounts::Member;

use super::{step_name, words};
use crate::app::App;
use crate::inquiry;
use crate::pages::{Desk, tongue};

/// Puts entries into words for one reader.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    app: &'a App,
    /// What the page works with.
    pub desk: &'a Desk,
    members: &'a [Member],
    /// The words of the page.
    pub words: Words<'a>,
}

/// The words of an entry, as far as this reader may read them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// Each field by its name; none where nothing was written.
    Read(Vec<(String, String)>),
    /// Not for this reader.
    Sealed,
    /// The content was destroyed.
    Erased,
    /// They are the reader's own, and their passphrase has not unlocked them in this session.
    Locked,
    /// The words do not open: the key is not theirs, or a byte was changed.
    Damaged,
}

impl Told {
    /// One field, where it can be read and something stands in it.
    pub fn field(&self, name: &str) -> Option<&str> {
        let Self::Read(fields) = self else { return None };
        fields.iter().find(|(field, _)| field == name).map(|(_, text)| text.trim()).filter(|text| !text.is_empty())
    }
}

/// The name of a kind of entry.
pub fn kind_name(words: Words<'_>, kind: &str) -> String {
    let dashed = kind.replace('.', "-");
    let keys = [format!("report-kind-{dashed}"), format!("part-kind-{dashed}")];
    match keys.iter().find(|key| words.language.has(key)) {
        Some(key) => words.say(key),
        None => words.with("part-kind-unknown", &[("kind", kind)]),
    }
}

/// A mechanism by its label: that of the list of what stands in the way, or of the list of what opens.
pub fn mechanism_label(words: Words<'_>, effect: Effect, code: &str) -> String {
    let lists = match effect {
        Effect::Opportunity => ["mechanism-opportunity", "mechanism-challenge"],
        _ => ["mechanism-challenge", "mechanism-opportunity"],
    };
    let known = lists.into_iter().find(|list| words.library.codelist(list).is_some_and(|list| list.contains(code)));
    words.label(known.unwrap_or(lists[0]), code)
}

impl<'a> Teller<'a> {
    /// For the reader of a page, who knows these members.
    pub fn new(app: &'a App, desk: &'a Desk, members: &'a [Member]) -> Self {
        Self { app, desk, members, words: words(app, desk) }
    }

    /// What someone is in the team.
    pub fn role(&self, id: MemberId) -> String {
        match self.members.iter().find(|member| member.id == id) {
            Some(member) => self.words.label("role", member.role.code()),
            None => self.words.say("part-not-a-member"),
        }
    }

    /// The code of a role, by what it is called here.
    pub fn role_code(&self, label: &str) -> &'static str {
        let known = Role::ALL.into_iter().find(|role| self.words.label("role", role.code()) == label);
        known.map_or("none", Role::code)
    }

    /// What someone is called, and what they are in the team.
    pub fn who(&self, id: MemberId) -> String {
        match self.members.iter().find(|member| member.id == id) {
            Some(member) if member.name == self.role(id) => self.role(id),
            Some(member) => self.words.with("part-name-and-role", &[("name", &member.name), ("role", &self.role(id))]),
            None => self.words.say("part-not-a-member"),
        }
    }

    /// An entry by its name, where it can be read from the record; for a page that already waits for the disk.
    pub fn entry(&self, id: EntryId) -> Option<Entry> {
        self.app.store().entry(id).ok().flatten()
    }

    /// The words of an entry, opened past the gate.
    pub fn read(&self, entry: &Entry) -> Told {
        if entry.body.is_none() {
            return Told::Erased;
        }
        match self.app.store().words_by_name(&self.desk.gate, entry) {
            Ok(Some(words)) => Told::Read(inquiry::without_text(entry.envelope.kind.as_str(), words)),
            Ok(None) => Told::Sealed,
            Err(StoreError::Record(RecordError::Locked)) => Told::Locked,
            Err(_) => Told::Damaged,
        }
    }

    /// Whether this reader sees the codes of an entry.
    pub fn shows_codes(&self, envelope: &Envelope) -> bool {
        self.desk.gate.may_see_codes(envelope)
    }

    /// The words of an entry of a kind, opened past the gate; `None` where they cannot be read.
    pub fn words_of<F: Form>(&self, entry: &Entry) -> Option<F::Words> {
        self.app.store().words(&self.desk.gate, entry).ok().flatten()
    }

    /// Why words are sealed to this reader.
    pub fn sealed_because(&self, envelope: &Envelope) -> String {
        match self.desk.visitor.member.role {
            _ if !self.shows_codes(envelope) => self.words.say("part-sealed-whole"),
            Role::Administrator => self.words.say("part-sealed-administrator"),
            _ if self.desk.gate.withholds(envelope) => self.words.say("part-sealed-inquiry"),
            _ if envelope.about.is_some() && envelope.audience != Audience::Author => self.words.say("part-sealed-person"),
            _ => self.words.say(&format!("part-sealed-{}", envelope.audience.code())),
        }
    }

    /// An entry in one line, from its codes, and from its words where they can be read.
    pub fn headline(&self, entry: &Entry) -> String {
        let envelope = &entry.envelope;
        let kind = kind_name(self.words, envelope.kind.as_str());
        let Some(body) = &entry.body else { return self.pair(&kind, &self.words.say("part-erased")) };
        if !self.shows_codes(envelope) {
            return kind;
        }
        let told = self.read(entry);
        let or_kind = |field: &str| told.field(field).map_or_else(|| kind.clone(), str::to_owned);
        let with_kind = |field: &str| told.field(field).map_or_else(|| kind.clone(), |text| self.pair(&kind, text));
        match Meaning::read(envelope.kind.as_str(), envelope.version, body) {
            Ok(Meaning::Opened(_)) => with_kind("title"),
            Ok(Meaning::Contact(contact)) => self.pair(&kind, &self.contact(&contact)),
            Ok(Meaning::Tally(tally)) => self.pair(&kind, &self.words.count("part-contacts", tally.contacts as usize)),
            Ok(Meaning::StepSaid(said)) => {
                self.pair(&step_name(self.words, &said.step), &self.words.label("step-state", said.state.code()))
            }
            Ok(Meaning::Evidence(given)) => {
                let step = self.pair(&kind, &step_name(self.words, &given.step));
                told.field("what").map_or_else(|| step.clone(), |what| format!("{step} · {what}"))
            }
            Ok(Meaning::Crisis(_)) => with_kind("name"),
            Ok(Meaning::Bracket(bracket)) => self.pair(&kind, &self.words.phase(told.field("label"), &bracket.phase)),
            Ok(Meaning::ContextEvent(_)) => or_kind("fact"),
            Ok(Meaning::Dispute(_)) => with_kind("about"),
            Ok(Meaning::EffectOn(effect)) => self.effect(&effect),
            Ok(Meaning::Contribution(given)) => self.pair(
                &self.words.say(&format!("report-side-{}", given.side.code())),
                &self.words.label("research-contribution", given.what.as_str()),
            ),
            Ok(Meaning::Claim(_)) => with_kind("text"),
            Ok(Meaning::Study(_) | Meaning::Source(_)) => with_kind("title"),
            Ok(Meaning::Passed(passed)) => self.pair(&kind, &step_name(self.words, &passed.step)),
            Ok(Meaning::RoleSheet(_)) => with_kind("does"),
            Ok(Meaning::PathwayVersion(_)) => with_kind("reason"),
            Ok(Meaning::Decision(_)) => with_kind("what"),
            Ok(Meaning::Window(window)) => {
                let told = ["problem", "solution", "sponsor"].into_iter().find_map(|field| told.field(field));
                let state = self.pair(&kind, &self.words.label("window-state", window.state.code()));
                told.map_or_else(|| state.clone(), |told| format!("{state} · {told}"))
            }
            Ok(Meaning::Adaptation(_)) => with_kind("changed"),
            Ok(Meaning::CrisisReading(_)) => kind,
            Ok(Meaning::Supervision(held)) => self.pair(&kind, &self.words.label("supervision-kind", held.kind.as_str())),
            Ok(Meaning::Wellbeing(_)) => {
                told.field("level").map_or_else(|| kind.clone(), |level| self.pair(&kind, &self.words.label("wellbeing", level)))
            }
            Ok(Meaning::FollowUp(promised)) => self.pair(&kind, &self.words.label("follow-up-state", promised.state.code())),
            Ok(Meaning::Handoff(handed)) => self.pair(&kind, &self.words.label("handoff-state", handed.state.code())),
            Ok(Meaning::TeamWork(done)) => self.pair(&kind, &self.words.label("team-work", done.work.as_str())),
            Ok(Meaning::Training(held)) => self.pair(&kind, &self.words.label("training-topic", held.topic.as_str())),
            Ok(Meaning::Hours(worked)) => self.pair(&kind, &self.words.label("pay", worked.pay.as_str())),
            Ok(Meaning::Goal(_)) => with_kind("goal"),
            Ok(Meaning::Reflection(_) | Meaning::SamePerson(_)) => kind,
            Ok(Meaning::NotesPolicy(agreed)) => self.pair(&kind, &self.words.label("notes-level", agreed.level.code())),
            Ok(Meaning::ListValue(value)) => self.pair(&kind, &self.words.label("list-change", value.change.code())),
            Ok(Meaning::PutAside(aside)) => self.pair(&kind, &self.words.label("early-sign", aside.sign.code())),
            Ok(Meaning::Person(_)) => with_kind("nickname"),
            Ok(Meaning::Consent(said)) => {
                let state = self.words.say(&format!("consent-state-{}", said.state.code()));
                let purposes: Vec<String> =
                    said.purposes.iter().map(|purpose| self.words.say(&format!("consent-purpose-{}", purpose.code()))).collect();
                self.pair(&state, &purposes.join(&self.words.say("part-comma")))
            }
            Ok(Meaning::Restriction(said)) => self.pair(&kind, &self.words.say(&format!("restrict-state-{}", said.state.code()))),
            Ok(Meaning::Agreement(_)) => with_kind("title"),
            Ok(Meaning::Classed(said)) => self.pair(&kind, &self.words.say(&format!("class-{}", said.class.code()))),
            Ok(Meaning::GlassReviewed(said)) => {
                self.pair(&kind, &self.words.say(&format!("glass-verdict-{}", said.verdict.code())))
            }
            Ok(Meaning::Request(asked)) => self.pair(&kind, &self.words.say(&format!("request-sort-{}", asked.sort.code()))),
            Ok(Meaning::Erasing(act)) => self.pair(&kind, &self.words.say(&format!("erasing-scope-{}", act.scope.code()))),
            Ok(Meaning::Hold(hold)) => self.pair(&kind, &self.words.say(&format!("hold-state-{}", hold.state.code()))),
            Ok(Meaning::Incident(incident)) => {
                self.pair(&kind, &self.words.say(&format!("incident-sort-{}", incident.sort.code())))
            }
            Ok(Meaning::Communication(told)) => {
                self.pair(&kind, &self.words.say(&format!("recipient-sort-{}", told.recipient.code())))
            }
            Ok(Meaning::Release(release)) => {
                self.pair(&kind, &self.words.say(&format!("release-table-{}", release.table.code())))
            }
            Ok(Meaning::OwnReview(review)) => self.pair(&kind, &self.words.say(&format!("own-review-{}", review.answer.code()))),
            Ok(Meaning::Reviewed(reviewed)) => self.pair(&kind, &reviewed.month),
            Ok(Meaning::FollowsPack(follows)) => {
                let pack = self.words.library.pack(follows.pack.as_str());
                self.pair(&kind, pack.map_or(follows.pack.as_str(), |pack| pack.title(tongue(self.words.language))))
            }
            Ok(
                // Sources, codings and what belongs to them are told on their own pages.
                Meaning::Role(_)
                | Meaning::PaidTime(_)
                | Meaning::SourceVersion(_)
                | Meaning::Carried(_)
                | Meaning::CodeNode(_)
                | Meaning::Codebook(_)
                | Meaning::Coding(_)
                | Meaning::Nothing(_)
                | Meaning::Told(_)
                | Meaning::Memo(_)
                | Meaning::Attribute(_)
                | Meaning::Case(_)
                | Meaning::Summary(_)
                | Meaning::Round(_)
                | Meaning::Settled(_)
                | Meaning::Answers(_)
                | Meaning::Glass(_)
                | Meaning::Retraction(_)
                | Meaning::Erasure(_)
                | Meaning::Disagreement(_)
                | Meaning::Retention(_)
                | Meaning::RetentionRan(_)
                | Meaning::Unknown,
            )
            | Err(_) => kind,
        }
    }

    /// What an effect says: of what sort, and on which step.
    pub fn effect(&self, effect: &EffectOn) -> String {
        let label = self.words.label("effect", effect.effect.code());
        match &effect.step {
            Some(step) => format!("{label} → {}", step_name(self.words, step)),
            None => format!("{label} → {}", self.words.say("part-work-in-general")),
        }
    }

    /// How an effect came about: by the list of what stands in the way or of what opens.
    pub fn mechanism(&self, effect: &EffectOn) -> Option<String> {
        Some(mechanism_label(self.words, effect.effect, effect.mechanism.as_ref()?.as_str()))
    }

    /// The mark of an entry in a list.
    pub fn mark(&self, kind: &str) -> &'static str {
        match Lane::of_kind(kind) {
            Lane::Practice => "is-practice",
            Lane::Pathway => "is-step",
            Lane::Crisis if kind == "crisis.bracket" => "is-bracket",
            Lane::Crisis => "is-context",
            Lane::Inquiry | Lane::Story | Lane::Sources => "is-voice",
            Lane::Other | Lane::Trust => "",
        }
    }

    fn contact(&self, contact: &Contact) -> String {
        let way = self.words.label("contact-way", contact.way.as_str());
        match &contact.setting {
            Some(setting) => format!("{way} · {}", self.words.label("setting", setting.as_str())),
            None => way,
        }
    }

    fn pair(&self, one: &str, other: &str) -> String {
        self.words.with("report-pair", &[("one", one), ("other", other)])
    }
}
