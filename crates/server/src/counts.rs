//! Counts for whoever asks: the only door to them. A test holds the other sources to it.
//!
//! The team and its study are given counts as they are. Everyone else is given what [`jalon_initiative::disclosure`] makes of them,
//! over months that are over; on pages rounded, because a page can be opened again tomorrow; in files as released, because those
//! are in the register and held against each other.
//!
//! Where one peer support worker is the only one, every contact is hers. Then nobody outside is told of a month before she has
//! looked at what they would be told, and said yes.

use jalon_access::{Role, may_see_counts};
use jalon_initiative::disclosure::{Calendar, Practice, ReleasedCell, Threshold, To, closed_until};
use jalon_initiative::lane::DayCount;
use jalon_initiative::registers::{Answer, OwnReview};
use jalon_initiative::{Form, Picture};
use jalon_record::canonical;
use jalon_record::edtf::Day;
use jalon_record::id::InitiativeId;
use jalon_store::accounts::Member;
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::Desk;
use crate::session::Visitor;

/// Below which count nothing is told outside: what the site set with the law it follows, else six.
pub(crate) fn threshold(app: &App) -> Result<Threshold, Fault> {
    let set = crate::pages::log::followed(app)?.1.and_then(|follows| Threshold::new(follows.small_counts?));
    Ok(set.unwrap_or(Threshold::DEFAULT))
}

/// To whom counts go that are shown to someone.
pub(crate) fn to(app: &App, visitor: &Visitor) -> Result<To, Fault> {
    if may_see_counts(visitor.member.role) { Ok(To::Team) } else { Ok(To::Outside(threshold(app)?)) }
}

/// The contacts of an initiative for one reader.
pub(crate) struct Counted {
    days: Vec<DayCount>,
    outside: Option<(Calendar, Waiting)>,
}

impl Counted {
    /// For whoever is at a page.
    pub(crate) fn read(app: &App, desk: &Desk) -> Result<Self, Fault> {
        Self::of(app, &desk.visitor, desk.initiative, &desk.picture)
    }

    /// As [`Counted::read`], where there is no page.
    pub(crate) fn of(app: &App, visitor: &Visitor, initiative: InitiativeId, picture: &Picture) -> Result<Self, Fault> {
        let days = app.store().density(initiative)?;
        let To::Outside(threshold) = to(app, visitor)? else { return Ok(Self { days, outside: None }) };
        let waiting = Waiting::of(app, initiative, &days)?;
        let exact = calendar(&days, picture, threshold, waiting.looked_at);
        let draw = |cell: &str| {
            let key = app.store().naming(&format!("jalon rounding 1 {initiative} {cell}"));
            key.iter().take(8).fold(0_u64, |draw, byte| draw << 8 | u64::from(*byte))
        };
        Ok(Self { days: Vec::new(), outside: Some((exact.rounded(&draw), waiting)) })
    }

    /// For the team of an initiative, which the machine itself writes for.
    pub(crate) fn for_team(app: &App, initiative: InitiativeId) -> Result<Self, Fault> {
        Ok(Self { days: app.store().density(initiative)?, outside: None })
    }

    /// What may be drawn, listed and added up.
    pub(crate) fn practice(&self) -> Practice<'_> {
        match &self.outside {
            Some((calendar, _)) => Practice::Outside(calendar),
            None => Practice::Team(&self.days),
        }
    }

    /// The days as they are counted; none for a reader outside.
    pub(crate) fn days(&self) -> &[DayCount] {
        &self.days
    }

    /// What is told outside, and whose look it waits for; nothing for the team.
    pub(crate) fn outside(&self) -> Option<(&Calendar, &Waiting)> {
        self.outside.as_ref().map(|(calendar, waiting)| (calendar, waiting))
    }
}

/// The contacts as they would leave today in a file: exact, protected, over months that are over.
pub(crate) fn leaving(app: &App, desk: &Desk) -> Result<Calendar, Fault> {
    let days = app.store().density(desk.initiative)?;
    Ok(calendar(&days, &desk.picture, threshold(app)?, closed_until(clock::today())))
}

/// The contacts on the pages of those outside up to a day, before they are rounded.
pub(crate) fn shown_until(app: &App, desk: &Desk, until: Option<Day>) -> Result<Calendar, Fault> {
    let days = app.store().density(desk.initiative)?;
    Ok(calendar(&days, &desk.picture, threshold(app)?, until))
}

/// One scheme of brackets, always the first: two cuts of the same days would tell more than one.
fn calendar(days: &[DayCount], picture: &Picture, threshold: Threshold, until: Option<Day>) -> Calendar {
    let scheme = picture.brackets.first().map(|first| &first.open.scheme);
    let brackets: Vec<_> = picture.brackets.iter().filter(|bracket| Some(&bracket.open.scheme) == scheme).collect();
    Calendar::of(days, &brackets, threshold, until)
}

/// The digest of cells that leave.
pub(crate) fn digest(cells: &[ReleasedCell]) -> Result<String, Fault> {
    let text = canonical::bytes(&cells).map_err(jalon_store::StoreError::from)?;
    Ok(hex::encode(Sha256::digest(text)))
}

/// The peer support worker, where there is only one: what is told of practice is told of her work alone.
pub(crate) fn only_peer(app: &App) -> Result<Option<Member>, Fault> {
    let mut peers: Vec<Member> = app.store().members()?.into_iter().filter(|one| one.role == Role::PeerWorker).collect();
    Ok(if peers.len() == 1 { peers.pop() } else { None })
}

/// How far those outside are told of practice, and whose look the rest waits for.
pub(crate) struct Waiting {
    /// The last day told of; none where nothing is.
    pub looked_at: Option<Day>,
    /// The last day that could be told of.
    pub closed: Option<Day>,
    /// Who must look before more is told; none where nobody must, or there is no more.
    pub who: Option<Member>,
}

impl Waiting {
    pub(crate) fn read(app: &App, initiative: InitiativeId) -> Result<Self, Fault> {
        Self::of(app, initiative, &app.store().density(initiative)?)
    }

    fn of(app: &App, initiative: InitiativeId, days: &[DayCount]) -> Result<Self, Fault> {
        let closed = closed_until(clock::today());
        let Some(peer) = only_peer(app)? else { return Ok(Self { looked_at: closed, closed, who: None }) };
        let mut answers = app.store().trust_of(initiative, OwnReview::KIND)?;
        answers.retain(|answer| answer.entry.envelope.author == peer.id);
        answers.sort_by_key(|answer| answer.entry.seq);
        let mut looked_at = None;
        for answer in &answers {
            let said = answer.entry.body.as_ref().and_then(|body| body.read_open::<OwnReview>().ok());
            match said.and_then(|said| Some((said.answer, said.until?))) {
                Some((Answer::Yes, until)) => looked_at = closed.map(|closed| until.min(closed)),
                Some((Answer::No, _)) => looked_at = None,
                Some((Answer::Change, _)) | None => {}
            }
        }
        let counted = days.iter().filter(|day| day.contacts > 0 || day.vague > 0).map(|day| Some(day.day));
        let has_more = counted.into_iter().any(|day| looked_at < day && day <= closed);
        let who = has_more.then_some(peer);
        Ok(Self { looked_at, closed, who })
    }
}
