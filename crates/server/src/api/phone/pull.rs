//! What a phone is given, and what it lets go of.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use jalon_access::{Act, Trail};
use jalon_record::id::PersonRef;
use jalon_store::phones::{Asked, Given};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Speaker, settings};
use crate::app::App;
use crate::clock;
use crate::fault::{Fault, ProblemDetails};

/// The address, as the access log names it.
const PLACE: &str = "/api/v1/phone/pull";
/// How many entries at once, where the phone does not say.
const USUAL: usize = 500;
/// The most entries at once.
const MOST: usize = 2_000;

/// From where.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct From {
    /// The `next` of the last page that the phone has kept; 0 before the first.
    #[serde(default)]
    after: i64,
    /// About how many entries at once; at most 2,000.
    limit: Option<usize>,
}

/// A page: what the phone is given, and what it lets go of.
#[derive(Serialize, ToSchema)]
pub(crate) struct Page {
    /// The site's clock.
    now: i64,
    /// What to ask with next, once this page is kept: a number whose meaning is the site's alone.
    next: i64,
    /// Whether there is more.
    more: bool,
    /// The digest of the settings.
    settings: String,
    /// Until when the phone may speak.
    lease_until: i64,
    /// How much it carries.
    mode: &'static str,
    /// Entries, in the order of the site. One that comes again takes the place of what was there.
    entries: Vec<Told>,
    /// Entries that the phone lets go of, whatever it has of them.
    drop: Vec<String>,
    /// Entries among these whose words open only with their author's passphrase: words that the phone has of them stay.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unreadable: Vec<String>,
}

/// Nothing new.
#[derive(Serialize)]
struct Nothing {
    now: i64,
    next: i64,
    settings: String,
    lease_until: i64,
    mode: &'static str,
}

/// An entry, as a phone is given it.
#[derive(Serialize, ToSchema)]
pub(crate) struct Told {
    seq: i64,
    id: String,
    /// The entry that opened its thread.
    root: String,
    kind: String,
    version: u32,
    author: String,
    initiative: String,
    occurred: String,
    recorded_at: i64,
    received_at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    told_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
    audience: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    amends: Vec<String>,
    #[schema(value_type = Object)]
    open: serde_json::Value,
    #[schema(value_type = Option<Object>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<serde_json::Map<String, serde_json::Value>>,
}

impl Told {
    /// Nothing where an entry has no content any more.
    fn of(given: Given) -> Option<Self> {
        let envelope = given.entry.envelope;
        let open = serde_json::from_str(given.entry.body?.open.as_str()).ok()?;
        Some(Self {
            seq: given.entry.seq.number(),
            id: envelope.id.to_string(),
            root: given.root.to_string(),
            kind: envelope.kind.as_str().to_owned(),
            version: envelope.version,
            author: envelope.author.to_string(),
            initiative: envelope.initiative.to_string(),
            occurred: envelope.occurred.text().to_owned(),
            recorded_at: envelope.recorded_at.micros(),
            received_at: given.entry.received_at.micros(),
            told_at: envelope.told_at.map(|told| told.text().to_owned()),
            about: envelope.about.map(|about| about.to_string()),
            audience: envelope.audience.code(),
            amends: envelope.amends.iter().map(ToString::to_string).collect(),
            open,
            words: given.words,
        })
    }
}

/// What this phone is given since the last page that it kept, and what it lets go of
///
/// Access that was given or withdrawn since makes earlier entries come again, or stand in `drop`. Nothing new is told in less than 300
/// bytes.
#[utoipa::path(get, path = "/phone/pull", tag = "phone", params(From), security(("phone" = [])),
    responses((status = 200, body = Page), (status = 400, body = ProblemDetails), (status = 401, body = ProblemDetails), (status = 410, body = ProblemDetails)))]
pub(crate) async fn pull(
    State(app): State<App>,
    speaker: Speaker,
    from: Result<Query<From>, QueryRejection>,
) -> Result<Response, Fault> {
    speaker.must(Act::See)?;
    let Query(From { after, limit }) = from.map_err(|_| Fault::BadRequest("after"))?;
    app.ask(move |app| {
        let trail = Trail::default();
        let (size, gates) = speaker.gates(app, &trail)?;
        let (now, lease_until) = (clock::now(), app.store().phone_spoke(&speaker.0.phone)?.micros());
        let mut broken: Vec<PersonRef> =
            gates.values().flat_map(|gate| gate.standing().broken_glass(speaker.0.member.id, now)).collect();
        broken.sort();
        let glass: Vec<String> = broken.iter().map(ToString::to_string).collect();
        let page = app.store().pull(&Asked {
            device: speaker.0.phone.id,
            member: speaker.0.member.id,
            mode: speaker.0.mode,
            after: after.max(0),
            limit: limit.unwrap_or(USUAL).clamp(1, MOST),
            gates: &gates,
            sight: format!("{} {} {}", speaker.0.member.role.code(), clock::today(), glass.join(" ")),
            now,
            size,
        })?;
        let (now, mode) = (now.micros(), speaker.0.mode.code());
        let settings = settings::digest(app, &speaker)?;
        speaker.log(app, PLACE, &trail)?;
        if page.entries.is_empty() && page.drop.is_empty() && !page.more {
            return Ok(Json(Nothing { now, next: page.next, settings, lease_until, mode }).into_response());
        }
        let locked = page.entries.iter().filter(|given| given.locked);
        Ok::<_, Fault>(
            Json(Page {
                now,
                next: page.next,
                more: page.more,
                settings,
                lease_until,
                mode,
                unreadable: locked.map(|given| given.entry.envelope.id.to_string()).collect(),
                drop: page.drop.iter().map(ToString::to_string).collect(),
                entries: page.entries.into_iter().filter_map(Told::of).collect(),
            })
            .into_response(),
        )
    })
    .await
}
