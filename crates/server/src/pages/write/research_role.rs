//! Who does what in the study, people with lived experience like everyone else; and the time that someone gave.

use jalon_initiative::form::NoWords;
use jalon_initiative::inquiry::study::{Credit, Naming, RoleWords};
use jalon_initiative::inquiry::{PaidTime, Role};
use jalon_record::entry::Audience;
use maud::{Markup, html};

use super::ask::Ask;
use super::ground::Ground;
use super::sheet::{Read, Sheet, When, code_of};
use crate::form::Fields;

pub(super) struct ResearchRoleSheet;

impl Sheet for ResearchRoleSheet {
    type Kind = Role;
    const SLUG: &'static str = "research-role";
    const WHEN: When = When::Asked;
    const AUDIENCES: &'static [Audience] = &[Audience::Study, Audience::Team, Audience::Public];
    const USUAL: Option<Audience> = Some(Audience::Study);
    const NAMES_MEMBERS: bool = true;

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.may("member").select(&ask.ground.members))
            (ask.may("name").line())
            (ask.must("as").checks(&ask.list("research-role")))
            (ask.may("credit").checks(&ask.list("credit-role")))
            (ask.must("pay").radios(ask.list("pay")))
            (ask.must("naming").radios(ask.coded("naming", Naming::ALL.iter().map(|naming| naming.code()))))
            (ask.must("occurred").short())
            (ask.may("note").area())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let r#as = fields.codes("as", |code| ground.has("research-role", code));
        let credit = fields.codes("credit", |code| ground.has("credit-role", code));
        let member = ground.member(fields, "member");
        let naming = fields.choice("naming", Naming::from_code);
        let pay = fields.code("pay", |code| ground.has("pay", code));
        let words = RoleWords { name: fields.text("name").to_owned(), note: fields.text("note").to_owned() };
        let credit = credit.into_iter().map(|role| Credit { degree: None, role }).collect();
        Some((Role { r#as, credit, foreign: None, member, naming: naming?, pay: pay? }, words))
    }

    fn fill(open: &Role, words: &RoleWords) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("name", words.name.clone()),
            ("note", words.note.clone()),
            ("naming", open.naming.code().to_owned()),
            ("pay", code_of(Some(&open.pay))),
        ];
        fields.extend(open.member.map(|member| ("member", member.to_string())));
        fields.extend(open.r#as.iter().map(|code| ("as", code.as_str().to_owned())));
        fields.extend(open.credit.iter().map(|credit| ("credit", credit.role.as_str().to_owned())));
        fields
    }
}

pub(super) struct ResearchTimeSheet;

impl Sheet for ResearchTimeSheet {
    type Kind = PaidTime;
    const SLUG: &'static str = "research-time";
    const WHEN: When = When::Asked;
    const AUDIENCES: &'static [Audience] = &[Audience::Study, Audience::Team, Audience::Public];
    const USUAL: Option<Audience> = Some(Audience::Study);

    fn ask(ask: &Ask<'_>) -> Markup {
        html! {
            (ask.must("minutes").number())
            (ask.must("pay").radios(ask.list("pay")))
            (ask.may("phase").select(&ask.list("study-phase")))
            (ask.must("occurred").short())
        }
    }

    fn read(fields: &mut Fields, ground: &Ground<'_>) -> Option<Read<Self>> {
        let minutes = fields.number("minutes");
        let pay = fields.code("pay", |code| ground.has("pay", code));
        let phase = fields.optional_code("phase", |code| ground.has("study-phase", code));
        Some((PaidTime { minutes: minutes?, pay: pay?, phase, role: None }, NoWords {}))
    }

    fn fill(open: &PaidTime, _: &NoWords) -> Vec<(&'static str, String)> {
        vec![("minutes", open.minutes.to_string()), ("pay", code_of(Some(&open.pay))), ("phase", code_of(open.phase.as_ref()))]
    }
}
