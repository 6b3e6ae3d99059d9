//! What a form of this room says: read field by field into one change.

use jalon_initiative::form::LONGEST_TEXT;
use jalon_library::{
    EvidenceKind, Flag, Follower, LibraryError, Owner, Pathway, Precedence, StageId, StageText, StepId, StepText, Tongue,
};

use super::edit::{Edit, Parts, Place, Shift, StepEdit};
use super::{Followed, Ours};
use crate::form::Fields;
use crate::pages::tongue;

/// The longest name, and the longest reason, in characters: one line.
const LONGEST_LINE: usize = 300;

/// What can be done to a pathway. The code is part of the address of its form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Act {
    Step,
    NewStep,
    DropStep,
    Stage,
    NewStage,
    DropStage,
    Order,
    Unorder,
    Whole,
    Import,
    Back,
}

impl Act {
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::Step, "step"),
        (Self::NewStep, "new-step"),
        (Self::DropStep, "drop-step"),
        (Self::Stage, "stage"),
        (Self::NewStage, "new-stage"),
        (Self::DropStage, "drop-stage"),
        (Self::Order, "order"),
        (Self::Unorder, "unorder"),
        (Self::Whole, "whole"),
        (Self::Import, "import"),
        (Self::Back, "back"),
    ];

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == code).map(|(act, _)| act)
    }

    pub fn code(self) -> &'static str {
        Self::ALL.into_iter().find(|(act, _)| *act == self).map_or("", |(_, code)| code)
    }

    /// Whether what it changes is shown before it counts, and a reason must be given.
    pub fn is_weighed(self) -> bool {
        matches!(self, Self::DropStep | Self::DropStage | Self::Import | Self::Back)
    }
}

/// A form of this room, filled in.
pub(super) struct Sheet {
    pub act: Act,
    pub fields: Fields,
    /// What the library says against it.
    pub fault: Option<LibraryError>,
}

impl Sheet {
    pub fn of(act: Act, fields: Fields) -> Self {
        Self { act, fields, fault: None }
    }

    /// The language whose words it changes: the one asked for, else that of the page.
    pub fn tongue(&self, ours: &Ours<'_>) -> Tongue {
        Tongue::from_code(self.fields.text("tongue")).unwrap_or_else(|| tongue(ours.desk.language()))
    }

    /// What `onto` becomes by this form, which was made from `base`; `None` where it has a problem or a fault.
    pub fn draft(&mut self, ours: &Ours<'_>, base: &Followed, onto: &Followed) -> Option<Pathway> {
        let told = self.tongue(ours);
        let edit = self.read(ours, &base.pathway, told)?;
        let taken = ours.taken(onto);
        let whole = self.fields.text("whole").to_owned();
        let place = Place { base: &base.pathway, tongue: told, whole: &whole, taken: &taken };
        let parts = match edit.apply(&onto.pathway, &place) {
            Ok(parts) => parts,
            Err((field, code)) => return self.fields.problem(field, code),
        };
        if !parts.words.tongues.get(&told).is_none_or(|words| is_named(words.name.as_str())) {
            return self.fields.problem("whole", "own-problem-whole");
        }
        self.numbered(ours, parts)
    }

    fn numbered(&mut self, ours: &Ours<'_>, mut parts: Parts) -> Option<Pathway> {
        let shipped = ours.shipped.id().as_str();
        if parts.shape.id.as_str() == shipped {
            parts.shape.id = format!("own-{shipped}").parse().ok()?;
        }
        parts.shape.version = ours.next_number();
        match parts.pathway() {
            Ok(pathway) => Some(pathway),
            Err(fault) => {
                self.fault = Some(fault);
                None
            }
        }
    }

    fn read(&mut self, ours: &Ours<'_>, base: &Pathway, told: Tongue) -> Option<Edit> {
        match self.act {
            Act::Step => {
                let id = self.step("step", base)?;
                let edit = self.step_edit(base)?;
                let elsewhere = Tongue::ALL.into_iter().filter(|other| *other != told).any(|other| tells_step(base, &id, other));
                self.is_named_or_blank(edit.text.name.as_str(), edit.text == StepText::default(), elsewhere)?;
                Some(Edit::Step(id, Box::new(edit)))
            }
            Act::NewStep => {
                let edit = self.step_edit(base);
                self.is_named_or_blank(self.fields.text("name").to_owned().as_str(), false, false)?;
                Some(Edit::AddStep(Box::new(edit?)))
            }
            Act::DropStep => self.step("step", base).map(Edit::DropStep),
            Act::Stage => {
                let id = self.stage("stage", base)?;
                let text = self.stage_text("name");
                let shift = self.shift();
                let elsewhere = Tongue::ALL.into_iter().filter(|other| *other != told).any(|other| tells_stage(base, &id, other));
                self.is_named_or_blank(text.name.as_str(), text == StageText::default(), elsewhere)?;
                Some(Edit::Stage(id, shift?, text))
            }
            Act::NewStage => self.new_stage(base),
            Act::DropStage => self.stage("stage", base).map(Edit::DropStage),
            Act::Order => self.precedence(base).map(Edit::Order),
            Act::Unorder => self.precedence(base).map(Edit::Unorder),
            Act::Whole => {
                let (name, note) = (self.line("name"), self.area("note"));
                self.is_named_or_blank(&name, false, false)?;
                Some(Edit::Whole(name, note))
            }
            Act::Import => self.import(),
            Act::Back => match ours.named(self.fields.text("to")) {
                Some(earlier) => Some(Edit::Replace(Box::new(earlier.pathway))),
                None => self.fields.problem("to", "problem-unknown-reference"),
            },
        }
        .filter(|_| self.fields.problems().is_empty())
    }

    fn step_edit(&mut self, base: &Pathway) -> Option<StepEdit> {
        let text = StepText {
            name: self.line("name"),
            purpose: self.area("purpose"),
            evidence: self.area("asks"),
            why: self.area("why"),
            if_skipped: self.area("if_skipped"),
            compress: self.area("compress"),
        };
        let stage = self.stage("stage", base);
        let shift = self.shift();
        let flag = self.fields.choice("flag", |code| Flag::ALL.iter().copied().find(|flag| flag.code() == code));
        let owners = self.ticked("owners", |code| Owner::ALL.iter().copied().find(|owner| owner.code() == code));
        let evidence = self.ticked("evidence", |code| EvidenceKind::ALL.iter().copied().find(|kind| kind.code() == code));
        Some(StepEdit { stage: stage?, shift: shift?, flag: flag?, owners: owners?, evidence: evidence?, text })
    }

    fn new_stage(&mut self, base: &Pathway) -> Option<Edit> {
        let text = self.stage_text("name");
        self.is_named_or_blank(&text.name, false, false);
        let name = self.line("first");
        if name.is_empty() {
            self.fields.problem::<()>("first", "problem-missing");
        }
        let stage = base.stages().first()?.id.clone();
        let (flag, owners, evidence) = (Flag::Flexible, vec![Owner::Team], vec![EvidenceKind::Date]);
        let text_of_step = StepText { name, ..StepText::default() };
        let first = StepEdit { stage, shift: Shift::Stay, flag, owners, evidence, text: text_of_step };
        Some(Edit::AddStage(text, Box::new(first)))
    }

    fn import(&mut self) -> Option<Edit> {
        let text = [self.fields.text("file"), self.fields.text("text")].into_iter().find(|text| !text.is_empty());
        let Some(text) = text.map(plain) else { return self.fields.problem("text", "own-problem-no-file") };
        match Pathway::from_file(&text) {
            Ok(pathway) => Some(Edit::Replace(Box::new(pathway))),
            Err(fault) => {
                self.fault = Some(fault);
                None
            }
        }
    }

    fn precedence(&mut self, base: &Pathway) -> Option<Precedence> {
        let before = self.step("before", base);
        let after = self.fields.choice("after", |code| match Follower::try_from(code.to_owned()).ok()? {
            Follower::Step(id) => base.step(id.as_str()).map(|step| Follower::Step(step.id.clone())),
            Follower::Milestone(milestone) => Some(Follower::Milestone(milestone)),
        });
        Some(Precedence { before: before?, after: after? })
    }

    fn step(&mut self, field: &str, base: &Pathway) -> Option<StepId> {
        self.fields.choice(field, |id| base.step(id).map(|step| step.id.clone()))
    }

    fn stage(&mut self, field: &str, base: &Pathway) -> Option<StageId> {
        self.fields.choice(field, |id| base.stages().iter().map(|stage| &stage.id).find(|known| known.as_str() == id).cloned())
    }

    fn stage_text(&mut self, name: &str) -> StageText {
        StageText { name: self.line(name), purpose: self.area("purpose") }
    }

    fn shift(&mut self) -> Option<Shift> {
        match self.fields.text("shift").is_empty() {
            true => Some(Shift::Stay),
            false => self.fields.choice("shift", Shift::from_code),
        }
    }

    fn ticked<T: PartialEq>(&mut self, field: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
        let given: Option<Vec<T>> = self.fields.all(field).map(read).collect();
        match given {
            None => self.fields.problem(field, "problem-not-in-list"),
            Some(ticked) if ticked.is_empty() => self.fields.problem(field, "own-problem-tick"),
            Some(ticked) => Some(ticked),
        }
    }

    fn line(&mut self, field: &str) -> String {
        self.at_most(field, LONGEST_LINE)
    }

    fn area(&mut self, field: &str) -> String {
        self.at_most(field, LONGEST_TEXT)
    }

    fn at_most(&mut self, field: &str, most: usize) -> String {
        let text = plain(self.fields.text(field));
        if text.chars().count() > most {
            self.fields.problem::<()>(field, "problem-too-long");
        }
        text
    }

    /// Words have a name, or are all left out where another language tells the same.
    fn is_named_or_blank(&mut self, name: &str, blank: bool, elsewhere: bool) -> Option<()> {
        match is_named(name) || (blank && elsewhere) {
            true => Some(()),
            false => self.fields.problem("name", "problem-missing"),
        }
    }

    /// Why the change is made: as typed; where none need be given, the kind of change.
    pub fn reason(&mut self, ours: &Ours<'_>, must: bool) -> Option<String> {
        let typed = self.line("reason").split_whitespace().collect::<Vec<_>>().join(" ");
        match typed.is_empty() {
            true if must => self.fields.problem("reason", "own-problem-reason"),
            true => Some(ours.desk.language().say(&format!("own-reason-{}", self.act.code()))),
            false => Some(typed).filter(|_| self.fields.problem_of("reason").is_none()),
        }
    }
}

/// Browsers end lines as typewriters do.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn is_named(name: &str) -> bool {
    !name.trim().is_empty()
}

fn tells_step(pathway: &Pathway, id: &StepId, told: Tongue) -> bool {
    pathway.step(id.as_str()).is_some_and(|step| step.told_in(told) == told)
}

fn tells_stage(pathway: &Pathway, id: &StageId, told: Tongue) -> bool {
    pathway.stages().iter().any(|stage| stage.id == *id && stage.told_in(told) == told)
}
