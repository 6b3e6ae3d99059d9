//! The study: what it asks, under which protocol, how far people take part in each phase. Another version of it amends it.

use jalon_initiative::form::Code;
use jalon_initiative::inquiry::Study;
use jalon_initiative::inquiry::study::{Participation, StudyWords};
use jalon_language::Language;
use jalon_record::entry::Audience;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Pairs, Read, Sheet, When};
use crate::form::Fields;

pub(super) struct StudySheet;

const PHASES: &str = "study-phase";
const LEVELS: &str = "participation-level";

fn field(phase: &str) -> String {
    format!("level-{phase}")
}

impl Sheet for StudySheet {
    type Kind = Study;
    const SLUG: &'static str = "study";
    const WHEN: When = When::Asked;
    const AUDIENCES: &'static [Audience] = &[Audience::Study, Audience::Team, Audience::Public];
    const USUAL: Option<Audience> = Some(Audience::Study);

    fn ask(ask: &Ask<'_>) -> Markup {
        let levels = ask.list(LEVELS);
        let languages = Language::ALL.map(|one| (one.code().to_owned(), one.autonym().to_owned())).to_vec();
        html! {
            (ask.must("title").line())
            (ask.may("questions").area())
            div.field-row {
                (ask.must("protocol_version").number())
                (ask.must("occurred").short())
            }
            (ask.may("protocol").area())
            (ask.may("ethics").line())
            fieldset.group #participation tabindex="-1" {
                legend { (ask.say("field-participation")) " " span.optional { (ask.say("optional")) } }
                p.hint { (ask.say("field-participation-hint")) }
                @for (phase, label) in ask.list(PHASES) {
                    @let name = field(&phase);
                    div.field.field--short {
                        label for=(name) { (label) }
                        select id=(name) name=(name) {
                            option value="" { (ask.say("not-stated")) }
                            @for (level, label) in &levels { option value=(level) selected[ask.fields.text(&name) == level] { (label) } }
                        }
                    }
                }
            }
            (ask.may("languages").checks(&languages))
            @if ask.is_amending() { (ask.may("changed").area()) }
            @if !ask.fields.text("agreement").is_empty() { input type="hidden" name="agreement" value=(ask.fields.text("agreement")); }
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let protocol = fields.number("protocol_version");
        let languages = fields.codes("languages", |code| Language::ALL.iter().any(|one| one.code() == code));
        let mut participation = Vec::new();
        for (phase, _) in ground.list(PHASES, &|_| true) {
            let level = fields.optional_code(&field(&phase), |code| ground.has(LEVELS, code));
            participation.extend(level.zip(Code::new(&phase)).map(|(level, phase)| Participation { level, phase }));
        }
        let agreement = fields.text("agreement").parse().ok();
        let text = |field: &str| fields.text(field).to_owned();
        let questions = fields.text("questions").lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
        let words = StudyWords {
            changed: text("changed"),
            ethics: text("ethics"),
            protocol: text("protocol"),
            questions: questions.collect(),
            title: text("title"),
        };
        Some((Study { agreement, languages, participation, protocol: protocol? }, words))
    }

    fn fill(open: &Study, words: &StudyWords) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("title", words.title.clone()),
            ("questions", words.questions.join("\n")),
            ("protocol_version", open.protocol.to_string()),
            ("protocol", words.protocol.clone()),
            ("ethics", words.ethics.clone()),
            ("changed", words.changed.clone()),
        ];
        fields.extend(open.languages.iter().map(|code| ("languages", code.as_str().to_owned())));
        fields.extend(open.agreement.map(|agreement| ("agreement", agreement.to_string())));
        fields
    }

    fn fill_more(open: &Study) -> Pairs {
        open.participation.iter().map(|part| (field(part.phase.as_str()), part.level.as_str().to_owned())).collect()
    }
}
