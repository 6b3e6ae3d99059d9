//! One change to a pathway, and what the pathway becomes by it.
//!
//! A change is read against the version that its form showed. Applied to a later one, it touches only what it changed in
//! the former, so that two people who work at once do not undo one another's lines.

use std::collections::BTreeSet;

use jalon_library::{
    EvidenceKind, Flag, Follower, LibraryError, Owner, Pathway, PathwayShape, PathwayWords, PathwayWordsIn, Precedence,
    ReadDepth, Source, SourceId, SourceKind, StageId, StageShape, StageText, StepId, StepShape, StepText, Tongue,
};

/// Which way something moves among its neighbours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shift {
    Stay,
    Up,
    Down,
}

impl Shift {
    pub const ALL: [(Self, &'static str); 3] = [(Self::Stay, "stay"), (Self::Up, "up"), (Self::Down, "down")];

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == code).map(|(shift, _)| shift)
    }

    fn apply<T>(self, list: &mut [T], at: usize) {
        let other = match self {
            Self::Stay => return,
            Self::Up => at.checked_sub(1),
            Self::Down => Some(at + 1).filter(|next| *next < list.len()),
        };
        if let Some(other) = other {
            list.swap(at, other);
        }
    }
}

/// What a form says of a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StepEdit {
    pub stage: StageId,
    pub shift: Shift,
    pub flag: Flag,
    pub owners: Vec<Owner>,
    pub evidence: Vec<EvidenceKind>,
    pub text: StepText,
}

/// One change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Edit {
    Step(StepId, Box<StepEdit>),
    AddStep(Box<StepEdit>),
    DropStep(StepId),
    Stage(StageId, Shift, StageText),
    /// A stage, with its first step.
    AddStage(StageText, Box<StepEdit>),
    DropStage(StageId),
    Order(Precedence),
    Unorder(Precedence),
    Whole(String, String),
    Replace(Box<Pathway>),
}

/// Why a change finds no place: a field of its form, and the key of what to say.
pub(super) type Lost = (&'static str, &'static str);

/// What a change stands on.
pub(super) struct Place<'a> {
    /// The version that the form showed.
    pub base: &'a Pathway,
    /// The language that its words are in.
    pub tongue: Tongue,
    /// What the whole is called in that language, where it has no name in it yet.
    pub whole: &'a str,
    /// The ids of steps and letters of stages that mean something already.
    pub taken: &'a BTreeSet<String>,
}

/// A pathway taken apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Parts {
    pub shape: PathwayShape,
    pub words: PathwayWords,
}

impl Parts {
    pub fn of(pathway: &Pathway) -> Self {
        Self { shape: pathway.shape(), words: pathway.words() }
    }

    /// # Errors
    /// The rule of the library that the parts break.
    pub fn pathway(&self) -> Result<Pathway, LibraryError> {
        Pathway::of(self.shape.clone(), self.words.clone())
    }

    fn stage(&mut self, id: &StageId) -> Option<&mut StageShape> {
        self.shape.stages.iter_mut().find(|stage| stage.id == *id)
    }

    /// Where a step stands: the place of its stage, and its own in it.
    fn find(&self, id: &StepId) -> Option<(usize, usize)> {
        let place = |stage: &StageShape| stage.steps.iter().position(|step| step.id == *id);
        self.shape.stages.iter().enumerate().find_map(|(at, stage)| Some((at, place(stage)?)))
    }

    fn tongue(&mut self, place: &Place<'_>) -> &mut PathwayWordsIn {
        let words = self.words.tongues.entry(place.tongue).or_default();
        if words.name.trim().is_empty() {
            words.name = place.whole.to_owned();
        }
        words
    }

    fn forget(&mut self, id: &StepId) {
        self.words.tongues.values_mut().for_each(|words| {
            words.steps.remove(id);
        });
        let names = |precedence: &Precedence| precedence.before == *id || precedence.after == Follower::Step(id.clone());
        self.shape.precedences.retain(|precedence| !names(precedence));
    }
}

impl Edit {
    /// What a pathway becomes by this change.
    ///
    /// # Errors
    /// Why it finds no place in it.
    pub fn apply(&self, target: &Pathway, place: &Place<'_>) -> Result<Parts, Lost> {
        let mut parts = Parts::of(target);
        match self {
            Self::Step(id, edit) => change_step(&mut parts, id, edit, place)?,
            Self::AddStep(edit) => add_step(&mut parts, edit, place)?,
            Self::DropStep(id) => drop_step(&mut parts, id)?,
            Self::Stage(id, shift, text) => change_stage(&mut parts, id, *shift, text, place)?,
            Self::AddStage(text, first) => add_stage(&mut parts, text, first, place)?,
            Self::DropStage(id) => drop_stage(&mut parts, id)?,
            Self::Order(precedence) if parts.shape.precedences.contains(precedence) => {}
            Self::Order(precedence) => parts.shape.precedences.push(precedence.clone()),
            Self::Unorder(precedence) => parts.shape.precedences.retain(|known| known != precedence),
            Self::Whole(name, note) => {
                let base = place.base.words().tongues.remove(&place.tongue).unwrap_or_default();
                let words = parts.words.tongues.entry(place.tongue).or_default();
                line(name, &base.name, &mut words.name);
                line(note, &base.note, &mut words.note);
            }
            Self::Replace(pathway) => parts = Parts::of(pathway),
        }
        Ok(parts)
    }
}

fn change_step(parts: &mut Parts, id: &StepId, edit: &StepEdit, place: &Place<'_>) -> Result<(), Lost> {
    let before = place.base.step(id.as_str()).ok_or(("step", "own-problem-gone"))?;
    let (stage, at) = parts.find(id).ok_or(("step", "own-problem-gone"))?;
    let steps = &mut parts.shape.stages.get_mut(stage).ok_or(("step", "own-problem-gone"))?.steps;
    if let Some(step) = steps.get_mut(at) {
        if edit.flag != before.flag {
            step.flag = edit.flag;
        }
        step.owners = chosen(&edit.owners, &before.owners, &step.owners);
        step.evidence = chosen(&edit.evidence, &before.evidence, &step.evidence);
    }
    if edit.stage == before.stage {
        edit.shift.apply(steps, at);
    } else {
        move_step(parts, id, &edit.stage)?;
    }
    let exact = place.base.words().tongues.remove(&place.tongue).and_then(|mut words| words.steps.remove(id));
    let exact = exact.unwrap_or_default();
    if same_step(&edit.text, &exact) {
        return Ok(());
    }
    let words = parts.tongue(place);
    let mut text = words.steps.remove(id).unwrap_or_default();
    lines_of_step(&edit.text, &exact, &mut text);
    if text != StepText::default() {
        words.steps.insert(id.clone(), text);
    }
    Ok(())
}

fn same_step(mine: &StepText, before: &StepText) -> bool {
    let mut theirs = before.clone();
    lines_of_step(mine, before, &mut theirs);
    theirs == *before
}

fn move_step(parts: &mut Parts, id: &StepId, to: &StageId) -> Result<(), Lost> {
    let (from, at) = parts.find(id).ok_or(("step", "own-problem-gone"))?;
    let steps = &mut parts.shape.stages.get_mut(from).ok_or(("stage", "own-problem-gone"))?.steps;
    if steps.len() == 1 {
        return Err(("stage", "own-problem-last-step"));
    }
    let step = steps.remove(at);
    parts.stage(to).ok_or(("stage", "own-problem-gone"))?.steps.push(step);
    Ok(())
}

fn add_step(parts: &mut Parts, edit: &StepEdit, place: &Place<'_>) -> Result<(), Lost> {
    let free = |id: &String| !place.taken.contains(id);
    let id = (1..=99).map(|number| format!("{}{number}", edit.stage)).find(free);
    let id: StepId = id.and_then(|id| id.parse().ok()).ok_or(("stage", "own-problem-full"))?;
    let source = own_source(&mut parts.words).ok_or(("stage", "own-problem-full"))?;
    let (flag, owners, evidence) = (edit.flag, edit.owners.clone(), edit.evidence.clone());
    let step = StepShape { id: id.clone(), flag, owners, evidence, sources: vec![source] };
    parts.stage(&edit.stage).ok_or(("stage", "own-problem-gone"))?.steps.push(step);
    parts.tongue(place).steps.insert(id, edit.text.clone());
    Ok(())
}

/// A step that a team adds comes from the team; its pathway says so.
fn own_source(words: &mut PathwayWords) -> Option<SourceId> {
    let id: SourceId = "our-team".parse().ok()?;
    if !words.sources.iter().any(|source| source.id == id) {
        let title = "Decided in our own team".to_owned();
        words.sources.push(Source { id: id.clone(), title, url: None, kind: SourceKind::Own, read: ReadDepth::Own });
    }
    Some(id)
}

/// A stage whose last step goes, goes with it.
fn drop_step(parts: &mut Parts, id: &StepId) -> Result<(), Lost> {
    let (stage, at) = parts.find(id).ok_or(("step", "own-problem-gone"))?;
    let stage = parts.shape.stages.get_mut(stage).ok_or(("step", "own-problem-gone"))?;
    if stage.steps.len() == 1 {
        let stage = stage.id.clone();
        return drop_stage(parts, &stage);
    }
    stage.steps.remove(at);
    parts.forget(id);
    Ok(())
}

fn change_stage(parts: &mut Parts, id: &StageId, shift: Shift, text: &StageText, place: &Place<'_>) -> Result<(), Lost> {
    let at = parts.shape.stages.iter().position(|stage| stage.id == *id).ok_or(("stage", "own-problem-gone"))?;
    shift.apply(&mut parts.shape.stages, at);
    let exact = place.base.words().tongues.remove(&place.tongue).and_then(|mut words| words.stages.remove(id));
    let exact = exact.unwrap_or_default();
    if text.name == exact.name.trim() && text.purpose == exact.purpose.trim() {
        return Ok(());
    }
    let words = parts.tongue(place);
    let mut told = words.stages.remove(id).unwrap_or_default();
    line(&text.name, &exact.name, &mut told.name);
    line(&text.purpose, &exact.purpose, &mut told.purpose);
    if told != StageText::default() {
        words.stages.insert(id.clone(), told);
    }
    Ok(())
}

fn add_stage(parts: &mut Parts, text: &StageText, first: &StepEdit, place: &Place<'_>) -> Result<(), Lost> {
    let letter = ('A'..='Z').map(String::from).find(|letter| !place.taken.contains(letter));
    let id: StageId = letter.and_then(|letter| letter.parse().ok()).ok_or(("name", "own-problem-full"))?;
    parts.shape.stages.push(StageShape { id: id.clone(), steps: Vec::new() });
    parts.tongue(place).stages.insert(id.clone(), text.clone());
    add_step(parts, &StepEdit { stage: id, ..first.clone() }, place)
}

fn drop_stage(parts: &mut Parts, id: &StageId) -> Result<(), Lost> {
    let at = parts.shape.stages.iter().position(|stage| stage.id == *id).ok_or(("stage", "own-problem-gone"))?;
    if parts.shape.stages.len() == 1 {
        return Err(("stage", "own-problem-last-stage"));
    }
    let gone = parts.shape.stages.remove(at);
    gone.steps.iter().for_each(|step| parts.forget(&step.id));
    parts.words.tongues.values_mut().for_each(|words| {
        words.stages.remove(id);
    });
    Ok(())
}

fn lines_of_step(mine: &StepText, before: &StepText, theirs: &mut StepText) {
    line(&mine.name, &before.name, &mut theirs.name);
    line(&mine.purpose, &before.purpose, &mut theirs.purpose);
    line(&mine.evidence, &before.evidence, &mut theirs.evidence);
    line(&mine.why, &before.why, &mut theirs.why);
    line(&mine.if_skipped, &before.if_skipped, &mut theirs.if_skipped);
    line(&mine.compress, &before.compress, &mut theirs.compress);
}

/// A line that was typed anew takes its place; one that was left as it stood leaves what stands there now.
fn line(mine: &str, before: &str, theirs: &mut String) {
    if mine != before.trim() {
        mine.clone_into(theirs);
    }
}

/// What was ticked and unticked since `before`, done to `theirs`; order says nothing where nothing else changed.
fn chosen<T: Copy + PartialEq>(mine: &[T], before: &[T], theirs: &[T]) -> Vec<T> {
    let unticked = |item: &T| before.contains(item) && !mine.contains(item);
    let ticked = mine.iter().filter(|item| !before.contains(item) && !theirs.contains(item));
    theirs.iter().filter(|item| !unticked(item)).chain(ticked).copied().collect()
}
