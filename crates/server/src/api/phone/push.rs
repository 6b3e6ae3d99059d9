//! What a phone captured, each entry with its own answer: one that cannot be taken never holds up the others.

use std::collections::{HashMap, HashSet};

use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use jalon_access::{Act, Trail};
use jalon_initiative::Form;
use jalon_initiative::meaning::Retraction;
use jalon_initiative::practice::{FollowUp, Handoff, HandoffState};
use jalon_record::entry::{Body as Content, Envelope};
use jalon_record::id::{EntryId, InitiativeId, Instant, MemberId};
use jalon_store::Outcome;
use jalon_store::phones::Spoken;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::lists::Lists;
use super::read::{self, Means, Ready, Wrong};
use super::{Speaker, settings};
use crate::app::App;
use crate::clock;
use crate::fault::{Fault, PhoneProblem, ProblemDetails};

/// The most entries in one request.
const MOST: usize = 1_000;
/// The most bytes of one request: 1 MiB.
const LARGEST: usize = 1 << 20;

/// What a phone sends. Fields that are not known here are passed over, in an entry they are refused.
#[derive(Deserialize, ToSchema)]
pub(crate) struct Sent {
    /// What its clock says: microseconds since 1970.
    clock: i64,
    /// The farthest of its numbers that it knows to be answered; 0 at first.
    #[serde(default)]
    after: i64,
    /// How many entries it still has to send after these, if it says so.
    #[serde(default)]
    unsent: Option<i64>,
    /// Entries, in the order of its numbers.
    #[schema(value_type = Vec<Object>)]
    entries: Vec<serde_json::Value>,
}

/// What became of what was sent.
#[derive(Serialize, ToSchema)]
pub(crate) struct Answered {
    /// The site's clock.
    now: i64,
    /// One answer for each entry, in their order.
    answers: Vec<Answer>,
    /// Until when the phone may speak.
    lease_until: i64,
    /// How much it carries.
    mode: &'static str,
    /// The greatest of its numbers that this site remembered before this request. Where it is less than `after` the site was set back
    /// from a backup: the phone sends again what it still has in between.
    last_n: i64,
}

/// What became of one entry.
#[derive(Serialize, ToSchema)]
pub(crate) struct Answer {
    /// Its name; none where it had none that reads.
    id: Option<String>,
    /// `stored`, `already-had` or `refused`.
    outcome: &'static str,
    /// Its place in the order of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    seq: Option<i64>,
    /// Why it was refused: a stable code, `refusal-…` or `problem-…`.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    /// The field that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
}

impl Answer {
    fn refused(id: Option<EntryId>, wrong: Wrong) -> Self {
        let id = id.map(|id| id.to_string());
        Self { id, outcome: "refused", seq: None, reason: Some(wrong.reason), field: wrong.field }
    }

    fn of(outcome: &Outcome) -> Self {
        let (word, seq, reason) = match outcome {
            Outcome::Stored { seq, .. } => ("stored", Some(seq.number()), None),
            Outcome::AlreadyHad { seq, .. } => ("already-had", Some(seq.number()), None),
            Outcome::Refused { refusal, .. } => ("refused", None, Some(refusal.code())),
        };
        Self { id: Some(outcome.id().to_string()), outcome: word, seq, reason, field: None }
    }
}

/// Takes what a phone captured, each entry with its own answer
///
/// What is answered `stored` or `already-had` would survive a power cut; sending again is harmless. A phone that was copied or set
/// back is told so (409), and nothing of the request was taken.
#[utoipa::path(post, path = "/phone/push", tag = "phone", request_body = Sent, security(("phone" = [])),
    responses((status = 200, body = Answered), (status = 400, body = ProblemDetails), (status = 401, body = ProblemDetails),
        (status = 403, body = ProblemDetails), (status = 409, body = ProblemDetails), (status = 410, body = ProblemDetails),
        (status = 413, body = ProblemDetails)))]
pub(crate) async fn push(State(app): State<App>, speaker: Speaker, body: Body) -> Result<Json<Answered>, Fault> {
    speaker.must(Act::Write)?;
    let too_much = || Fault::Phone(PhoneProblem::TooMuch);
    let bytes = to_bytes(body, LARGEST).await.map_err(|_| too_much())?;
    let sent: Sent = serde_json::from_slice(&bytes).map_err(|_| Fault::BadRequest("json"))?;
    if sent.entries.len() > MOST {
        return Err(too_much());
    }
    if sent.after < 0 {
        return Err(Fault::BadRequest("after"));
    }
    app.ask(move |app| take(app, &speaker, sent).map(Json)).await
}

fn take(app: &App, speaker: &Speaker, sent: Sent) -> Result<Answered, Fault> {
    let (store, device, author) = (app.store(), speaker.0.phone.id, speaker.0.member.id);
    let settled = store.settled()?;
    let initiatives: HashSet<InitiativeId> =
        settled.iter().filter(|current| settings::is_opening(current)).map(|opened| opened.entry.envelope.initiative).collect();
    let members: HashSet<MemberId> = store.phone_modes()?.into_iter().map(|(member, _)| member).collect();
    // Codes decide here, not what they are called: no words are read.
    let lists = Lists::of(app.library(), store, &settled, |_| None)?;
    let has_list = |name: &str| app.library().codelist(name).is_some();
    let is_locked = sent.entries.iter().any(|entry| entry.get("locked").is_some());
    let keys = if is_locked { store.transport_keys()? } else { Vec::new() };
    let means =
        Means { device, author, initiatives: &initiatives, members: &members, lists: &lists, has_list: &has_list, keys: &keys };

    let mut answers: Vec<Option<Answer>> = Vec::with_capacity(sent.entries.len());
    let (mut ready, mut places, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    let mut targets = Targets { app, speaker, sent: HashMap::new() };
    for value in sent.entries {
        let (id, number) = read::named(&value);
        let read = match read::entry(&means, value) {
            Ok(entry) => targets.wrong(&entry)?.map_or(Ok(entry), Err),
            wrong => wrong,
        };
        match read {
            Ok(entry) => {
                targets.add(&entry);
                places.push(answers.len());
                ready.push(entry);
                answers.push(None);
            }
            Err(wrong) => {
                refused.extend(number);
                answers.push(Some(Answer::refused(id, wrong)));
            }
        }
    }
    let numbers = ready.iter().map(|entry| entry.number).collect();
    let drafts: Vec<jalon_store::Draft> = ready.into_iter().map(|entry| entry.draft).collect();
    let spoken = Spoken {
        device,
        after: sent.after,
        clock: Instant::from_micros(sent.clock),
        unsent: sent.unsent.filter(|unsent| *unsent >= 0),
        numbers,
        refused,
    };
    let pushed = store.push(&spoken, &drafts)?;
    for (place, outcome) in places.into_iter().zip(&pushed.outcomes) {
        answers[place] = Some(Answer::of(outcome));
    }
    Ok(Answered {
        now: clock::now().micros(),
        answers: answers.into_iter().flatten().collect(),
        lease_until: pushed.lease_until.micros(),
        mode: speaker.0.mode.code(),
        last_n: pushed.last,
    })
}

/// What may be amended by whom: one's own, and what the team has to settle together.
struct Targets<'a> {
    app: &'a App,
    speaker: &'a Speaker,
    /// What came earlier in the same request.
    sent: HashMap<EntryId, Target>,
}

/// What is amended.
#[derive(Clone, Debug)]
struct Target {
    is_own: bool,
    initiative: InitiativeId,
    kind: String,
    /// Of a handoff, where it stands.
    state: Option<HandoffState>,
    /// Whether the team settles it together, and this member may read it.
    is_shared: bool,
}

fn handoff_state(kind: &str, open: &str) -> Option<HandoffState> {
    let is_handoff = kind == Handoff::KIND;
    is_handoff.then(|| jalon_record::canonical::read::<Handoff>(open.as_bytes()).ok().map(|open| open.state)).flatten()
}

impl Targets<'_> {
    fn add(&mut self, entry: &Ready) {
        self.sent.insert(
            entry.id,
            Target {
                is_own: true,
                initiative: entry.initiative,
                state: handoff_state(&entry.kind, entry.draft.open()),
                is_shared: true,
                kind: entry.kind.clone(),
            },
        );
    }

    /// Nothing where there is no such entry: whether it is known at all is for the sequencer to say.
    fn find(&self, id: EntryId) -> Result<Option<Target>, Fault> {
        if let Some(known) = self.sent.get(&id) {
            return Ok(Some(known.clone()));
        }
        let entry = self.app.store().entry(id)?;
        entry.map(|entry| self.target(&entry.envelope, entry.body.as_ref())).transpose()
    }

    fn target(&self, envelope: &Envelope, body: Option<&Content>) -> Result<Target, Fault> {
        let kind = envelope.kind.as_str();
        let is_own = envelope.author == self.speaker.0.member.id;
        let is_common = matches!(kind, Handoff::KIND | FollowUp::KIND) && !is_own;
        // Asking leaves no trace, and nothing of what is looked at here leaves.
        let gate = is_common.then(|| self.app.gate(self.speaker.reader(), envelope.initiative, Trail::default()));
        let gate = gate.transpose()?;
        Ok(Target {
            is_own,
            initiative: envelope.initiative,
            state: body.and_then(|body| handoff_state(kind, body.open.as_str())),
            is_shared: gate.is_some_and(|gate| gate.may_read(envelope)),
            kind: kind.to_owned(),
        })
    }

    /// What is wrong with what an entry amends, if anything.
    fn wrong(&self, entry: &Ready) -> Result<Option<Wrong>, Fault> {
        let next = handoff_state(&entry.kind, entry.draft.open());
        let at = |reason, field: &str| Ok(Some(Wrong { reason, field: Some(field.to_owned()) }));
        for id in &entry.amends {
            let Some(target) = self.find(*id)? else { continue };
            let takes_back = entry.kind == Retraction::KIND;
            if !(target.is_own || (target.is_shared && !takes_back)) {
                return at("refusal-not-yours", "amends");
            }
            if target.initiative != entry.initiative {
                return at("refusal-mixed-targets", "initiative");
            }
            // A correction keeps the state; otherwise a handoff goes on as handoffs do. Settling a conflict chooses any.
            if let (Some(now), Some(next), 1) = (target.state.filter(|_| target.kind == entry.kind), next, entry.amends.len())
                && now != next
                && !now.may_become(next)
            {
                return at("problem-unsound", "state");
            }
        }
        Ok(None)
    }
}
