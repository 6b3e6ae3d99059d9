//! What changed from one version to another, in words.

use jalon_library::{
    Change, EvidenceKind, Flag, Follower, Milestone, Owner, Pathway, Precedence, Stage, StageId, Step, StepId, StepText, Tongue,
};
use maud::{Markup, html};

use super::{Ours, spoken, tongue_name};
use crate::pages::parts;
use crate::pages::tongue;

/// The changes as a list; that there is none, where there is none.
pub(super) fn list(ours: &Ours<'_>, older: &Pathway, newer: &Pathway, changes: &[Change]) -> Markup {
    let news = News { ours, older, newer };
    html! {
        @if changes.is_empty() { p.none { (ours.desk.language().say("own-changes-none")) } }
        @else { ul { @for change in changes { li { (news.sentence(change)) (news.lines(change)) } } } }
    }
}

/// The steps and stages that two lists of changes both touch, as a reader finds them: by id.
pub(super) fn both(one: &[Change], other: &[Change]) -> Vec<String> {
    let touched = |changes: &[Change]| changes.iter().filter_map(touched).collect::<std::collections::BTreeSet<_>>();
    touched(one).intersection(&touched(other)).cloned().collect()
}

fn touched(change: &Change) -> Option<String> {
    match change {
        Change::StageRemoved(stage) | Change::StageWords { stage, .. } | Change::StepsReordered(stage) => Some(stage.to_string()),
        Change::StepRemoved(step)
        | Change::StepMoved { step, .. }
        | Change::StepFlag { step, .. }
        | Change::StepOwners { step, .. }
        | Change::StepEvidence { step, .. }
        | Change::StepSources { step, .. }
        | Change::StepWords { step, .. } => Some(step.to_string()),
        _ => None,
    }
}

struct News<'a> {
    ours: &'a Ours<'a>,
    older: &'a Pathway,
    newer: &'a Pathway,
}

impl News<'_> {
    fn sentence(&self, change: &Change) -> String {
        let words = parts::words(self.ours.app, self.ours.desk);
        let with = |key: &str, args: &[(&str, &str)]| words.with(key, args);
        let labels = |list: &str, codes: Vec<&str>| {
            let told: Vec<String> = codes.into_iter().map(|code| words.label(list, code)).collect();
            told.join(&words.say("part-comma"))
        };
        let owners = |owners: &[Owner]| labels(Owner::CODELIST, owners.iter().map(|owner| owner.code()).collect());
        let kinds = |kinds: &[EvidenceKind]| labels(EvidenceKind::CODELIST, kinds.iter().map(|kind| kind.code()).collect());
        match change {
            Change::Origin => words.say("own-change-origin"),
            Change::Words(tongues) => with("own-change-words", &[("tongues", &self.tongues(tongues))]),
            Change::StageAdded(id) => with("own-change-stage-added", &[("stage", &self.stage(id))]),
            Change::StageRemoved(id) => with("own-change-stage-removed", &[("stage", &self.stage(id))]),
            Change::StageWords { stage, tongues } => {
                with("own-change-stage-words", &[("stage", &self.stage(stage)), ("tongues", &self.tongues(tongues))])
            }
            Change::StagesReordered => words.say("own-change-stages-reordered"),
            Change::StepAdded(id) => with("own-change-step-added", &[("step", &self.step(id))]),
            Change::StepRemoved(id) => with("own-change-step-removed", &[("step", &self.step(id))]),
            Change::StepMoved { step, from, to } => {
                let args = [("step", &*self.step(step)), ("from", &self.stage(from)), ("to", &self.stage(to))];
                with("own-change-step-moved", &args)
            }
            Change::StepFlag { step, from, to } => {
                let flag = |flag: &Flag| words.label(Flag::CODELIST, flag.code());
                with("own-change-step-flag", &[("step", &self.step(step)), ("from", &flag(from)), ("to", &flag(to))])
            }
            Change::StepOwners { step, from, to } => {
                with("own-change-step-owners", &[("step", &self.step(step)), ("from", &owners(from)), ("to", &owners(to))])
            }
            Change::StepEvidence { step, from, to } => {
                with("own-change-step-evidence", &[("step", &self.step(step)), ("from", &kinds(from)), ("to", &kinds(to))])
            }
            Change::StepSources { step, .. } => with("own-change-step-sources", &[("step", &self.step(step))]),
            Change::StepWords { step, tongues } => {
                with("own-change-step-words", &[("step", &self.step(step)), ("tongues", &self.tongues(tongues))])
            }
            Change::StepsReordered(stage) => with("own-change-steps-reordered", &[("stage", &self.stage(stage))]),
            Change::PrecedenceAdded(one) => self.precedence("own-change-order-added", one),
            Change::PrecedenceRemoved(one) => self.precedence("own-change-order-removed", one),
        }
    }

    fn tongues(&self, tongues: &[Tongue]) -> String {
        let names: Vec<&str> = tongues.iter().map(|told| tongue_name(*told)).collect();
        names.join(&self.ours.desk.language().say("part-comma"))
    }

    /// As it is called now; where it is gone, as it was called.
    fn step(&self, id: &StepId) -> String {
        let step = self.newer.step(id.as_str()).or_else(|| self.older.step(id.as_str()));
        let name = step.map_or("", |step| &step.text(tongue(self.ours.desk.language())).name);
        self.ours.desk.language().say_with("report-step-name", &[("id", id.as_str().into()), ("name", name.into())])
    }

    fn stage(&self, id: &StageId) -> String {
        let find = |pathway: &Pathway| pathway.stages().iter().find(|stage| stage.id == *id).cloned();
        let stage: Option<Stage> = find(self.newer).or_else(|| find(self.older));
        let name = stage.map_or(String::new(), |stage| stage.text(tongue(self.ours.desk.language())).name.clone());
        self.ours.desk.language().say_with("part-stage", &[("id", id.as_str().into()), ("name", name.into())])
    }

    fn precedence(&self, key: &str, one: &Precedence) -> String {
        let words = parts::words(self.ours.app, self.ours.desk);
        let after = match &one.after {
            Follower::Step(id) => self.step(id),
            Follower::Milestone(milestone) => words.label(Milestone::CODELIST, milestone.code()),
        };
        words.with(key, &[("before", &self.step(&one.before)), ("after", &after)])
    }

    /// The lines that changed, as they stood and as they stand, behind a line that opens.
    fn lines(&self, change: &Change) -> Markup {
        let language = self.ours.desk.language();
        let pairs: Vec<(Tongue, &'static str, String, String)> = match change {
            Change::Words(tongues) => self.each(tongues, |pathway, told| {
                let text = (pathway.told_in(told) == told).then(|| pathway.text(told).clone());
                text.map_or(vec![], |text| vec![("own-field-name", text.name), ("own-field-note", text.note)])
            }),
            Change::StageWords { stage, tongues } => self.each(tongues, |pathway, told| {
                let stage = pathway.stages().iter().find(|known| known.id == *stage && known.told_in(told) == told);
                stage.map_or(vec![], |stage| {
                    let text = stage.text(told).clone();
                    vec![("own-field-name", text.name), ("own-field-purpose", text.purpose)]
                })
            }),
            Change::StepWords { step, tongues } => self.each(tongues, |pathway, told| {
                let step = pathway.step(step.as_str()).filter(|step| step.told_in(told) == told);
                step.map_or(vec![], |step: &Step| step_lines(step.text(told)))
            }),
            _ => return html! {},
        };
        html! {
            @if !pairs.is_empty() {
                details.more {
                    summary { (language.say("own-change-see-words")) }
                    dl.envelope.envelope--narrow { @for (told, field, before, after) in &pairs { div {
                        dt { (language.say(field)) " · " span lang=(told.code()) { (tongue_name(*told)) } }
                        @for (key, text) in [("own-change-before", before), ("own-change-after", after)] {
                            dd { span.soft { (language.say(key)) } " "
                                @if text.trim().is_empty() { (language.say("own-change-nothing")) }
                                @else { (spoken(text, *told, tongue(language))) } }
                        }
                    } } }
                }
            }
        }
    }

    fn each(
        &self,
        tongues: &[Tongue],
        lines: impl Fn(&Pathway, Tongue) -> Vec<(&'static str, String)>,
    ) -> Vec<(Tongue, &'static str, String, String)> {
        let mut pairs = Vec::new();
        for told in tongues {
            let (before, after) = (lines(self.older, *told), lines(self.newer, *told));
            let fields: Vec<&'static str> = if after.is_empty() { &before } else { &after }.iter().map(|line| line.0).collect();
            let text = |lines: &[(&'static str, String)], field: &str| {
                lines.iter().find(|line| line.0 == field).map(|line| line.1.clone()).unwrap_or_default()
            };
            let told = fields.into_iter().map(|field| (*told, field, text(&before, field), text(&after, field)));
            pairs.extend(told.filter(|(_, _, before, after)| before != after));
        }
        pairs
    }
}

/// The lines about a step, each with the key of its name.
pub(super) fn step_lines(text: &StepText) -> Vec<(&'static str, String)> {
    let lines = [
        ("own-field-name", &text.name),
        ("own-field-purpose", &text.purpose),
        ("own-field-asks", &text.evidence),
        ("own-field-why", &text.why),
        ("own-field-if_skipped", &text.if_skipped),
        ("own-field-compress", &text.compress),
    ];
    lines.into_iter().map(|(key, text)| (key, text.clone())).collect()
}
