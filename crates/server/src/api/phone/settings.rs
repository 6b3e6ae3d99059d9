//! What a phone must know besides entries: who carries it, the initiatives, the members, the lists, what was agreed about notes.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jalon_access::{Act, Trail};
use jalon_initiative::meaning::{Opened, OpenedWords};
use jalon_initiative::pathway::RoleSheet;
use jalon_initiative::practice::NotesPolicy;
use jalon_initiative::{Current, Form, Seen};
use jalon_store::phones::LEASE;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::lists::Lists;
use super::{Speaker, join};
use crate::app::App;
use crate::fault::{Fault, ProblemDetails};

/// The settings of a phone, without their digest.
#[derive(Serialize)]
struct Settings {
    me: Me,
    site: String,
    initiatives: Vec<Initiative>,
    members: Vec<Member>,
    lists: Lists,
    mode: &'static str,
    public_key: String,
    lease_days: i64,
}

#[derive(Serialize)]
struct Me {
    id: String,
    name: String,
    role: &'static str,
    locale: String,
}

#[derive(Serialize)]
struct Member {
    id: String,
    name: String,
    role: &'static str,
}

#[derive(Serialize)]
struct Initiative {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// What was agreed about notes, by the day from which it holds.
    notes: Vec<Notes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    supervision_days: Option<u32>,
}

#[derive(Serialize)]
struct Notes {
    from: String,
    level: &'static str,
}

#[derive(Serialize)]
struct Told<'a> {
    digest: &'a str,
    #[serde(flatten)]
    settings: &'a Settings,
}

/// Whether an entry opens an initiative.
pub(super) fn is_opening(current: &Current) -> bool {
    current.entry.envelope.kind.as_str() == Opened::KIND
}

fn read<F: Form>(current: &Current) -> Option<F> {
    Seen::told(current, None).map(|seen| seen.open)
}

impl Settings {
    fn of(app: &App, speaker: &Speaker, trail: &Trail) -> Result<Self, Fault> {
        let store = app.store();
        let settled = store.settled()?;
        let (_, gates) = speaker.gates(app, trail)?;
        let mut initiatives = Vec::new();
        for opened in settled.iter().filter(|current| is_opening(current)) {
            let id = opened.entry.envelope.initiative;
            let words: Option<OpenedWords> = match gates.get(&id) {
                Some(gate) => store.words(gate, &opened.entry)?,
                None => None,
            };
            let here = || settled.iter().filter(|current| current.entry.envelope.initiative == id);
            let mut notes: Vec<(Option<jalon_record::edtf::Day>, Notes)> = here()
                .filter_map(|current| {
                    let occurred = &current.entry.envelope.occurred;
                    let level = read::<NotesPolicy>(current)?.level.code();
                    Some((occurred.bounds().start.earliest, Notes { from: occurred.text().to_owned(), level }))
                })
                .collect();
            notes.sort_by_key(|(from, _)| *from);
            let sheet = here().rev().find_map(read::<RoleSheet>);
            initiatives.push(Initiative {
                id: id.to_string(),
                title: words.map(|words| words.title),
                notes: notes.into_iter().map(|(_, notes)| notes).collect(),
                supervision_days: sheet.and_then(|sheet| sheet.supervision_days),
            });
        }
        let lists = Lists::of(app.library(), store, &settled, |initiative| gates.get(&initiative).cloned())?;
        let members = store.members()?.into_iter().filter(|member| member.active);
        let me = &speaker.0.member;
        Ok(Self {
            me: Me { id: me.id.to_string(), name: me.name.clone(), role: me.role.code(), locale: me.locale.clone() },
            site: store.site().to_string(),
            initiatives,
            members: members
                .map(|member| Member { id: member.id.to_string(), name: member.name, role: member.role.code() })
                .collect(),
            lists,
            mode: speaker.0.mode.code(),
            public_key: join::public_key(app)?,
            lease_days: LEASE / (86_400 * 1_000_000),
        })
    }

    fn digest(&self) -> Result<String, Fault> {
        let bytes = jalon_record::canonical::bytes(self).map_err(jalon_store::StoreError::from)?;
        Ok(hex::encode(&Sha256::digest(bytes)[..8]))
    }
}

/// The digest of a phone's settings as they are now. No words leave with it.
pub(super) fn digest(app: &App, speaker: &Speaker) -> Result<String, Fault> {
    Settings::of(app, speaker, &Trail::default())?.digest()
}

/// What a phone must know besides entries
///
/// With `If-None-Match`, 304 where nothing changed. `digest` is also the `ETag`, and is told with every pull.
#[utoipa::path(get, path = "/phone/settings", tag = "phone", security(("phone" = [])),
    responses((status = 200, body = Object), (status = 304), (status = 401, body = ProblemDetails), (status = 410, body = ProblemDetails)))]
pub(crate) async fn settings(State(app): State<App>, speaker: Speaker, headers: HeaderMap) -> Result<Response, Fault> {
    speaker.must(Act::See)?;
    let known = headers.get(header::IF_NONE_MATCH).and_then(|tag| tag.to_str().ok()).map(|tag| tag.trim_matches('"').to_owned());
    app.ask(move |app| {
        let trail = Trail::default();
        let settings = Settings::of(app, &speaker, &trail)?;
        let digest = settings.digest()?;
        let tag = [(header::ETAG, format!("\"{digest}\""))];
        if known.as_deref() == Some(digest.as_str()) {
            return Ok((StatusCode::NOT_MODIFIED, tag).into_response());
        }
        speaker.log(app, "/api/v1/phone/settings", &trail)?;
        Ok::<_, Fault>((tag, Json(Told { digest: &digest, settings: &settings })).into_response())
    })
    .await
}
