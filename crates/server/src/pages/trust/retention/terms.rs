//! How long a rule is proposed to keep something, and who says so: the law that the site follows, the site itself, or we.

use jalon_initiative::registers::FollowsPack;
use jalon_initiative::trust::retention::Rule;
use jalon_library::{KeptClass, LawPack};
use maud::{Markup, html};

use crate::app::App;
use crate::fault::Fault;
use crate::pages::log::pack;
use crate::pages::{Desk, tongue};

/// The law that the site follows, and the times that it set itself.
pub(super) struct Terms {
    pack: &'static LawPack,
    said: Option<FollowsPack>,
}

/// The time of a rule, in years, and where it comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Proposed {
    pub years: u32,
    from: Source,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Source {
    /// The law, as the pack names it: nothing is destroyed before.
    Law(String),
    /// The site, on its page of law and registers.
    Site,
    /// Neither says anything: ours.
    Ours,
    /// No class of information: not a matter of the pack.
    Apart,
}

impl Terms {
    pub(super) fn read(app: &App) -> Result<Self, Fault> {
        let (pack, said) = pack::followed(app)?;
        Ok(Self { pack, said })
    }

    /// What is proposed for a rule.
    pub(super) fn of(&self, rule: &Rule) -> Proposed {
        let ours = |from| Proposed { years: super::years(rule), from };
        let Some(class) = class_of(rule.id.as_str()) else { return ours(Source::Apart) };
        let in_law = self.pack.retention().iter().find(|kept| kept.class == class);
        if let Some((kept, term)) = in_law.and_then(|kept| Some((kept, kept.keep_for?))) {
            return Proposed {
                years: whole_years(term.months, term.days > 0 || term.hours > 0),
                from: Source::Law(kept.basis.law.clone()),
            };
        }
        let by_site = self.said.iter().flat_map(|said| &said.keep).find(|keep| keep.class.as_str() == class.code());
        by_site.map_or_else(|| ours(Source::Ours), |keep| Proposed { years: whole_years(keep.months, false), from: Source::Site })
    }

    /// Who says so, in a sentence.
    pub(super) fn told(&self, desk: &Desk, proposed: &Proposed) -> Markup {
        let language = desk.language();
        let title = self.pack.title(tongue(language));
        let args = |law: &str| [("n", proposed.years.into()), ("pack", title.to_owned().into()), ("law", law.to_owned().into())];
        html! {
            @match &proposed.from {
                Source::Law(law) => p.hint { (language.say_with("retention-term-law", &args(law))) },
                Source::Site => p.hint { (language.say_with("retention-term-site", &args(""))) },
                Source::Ours => p.hint {
                    (language.say_with("retention-term-ours", &args(""))) " "
                    a href="/trust/registers" { (language.say("retention-term-set")) }
                },
                Source::Apart => {}
            }
        }
    }
}

impl Proposed {
    /// Whether a law has it kept until then.
    pub(super) fn is_law(&self) -> bool {
        matches!(self.from, Source::Law(_))
    }
}

/// The class of information that a proposed rule is about.
fn class_of(rule: &str) -> Option<KeptClass> {
    match rule {
        "practice" => Some(KeptClass::Field),
        "wellbeing" => Some(KeptClass::Journal),
        "inquiry" => Some(KeptClass::Interview),
        _ => None,
    }
}

/// Years that are never shorter than what was said.
fn whole_years(months: u32, and_more: bool) -> u32 {
    (months + u32::from(and_more)).div_ceil(12).max(1)
}

#[cfg(test)]
mod tests {
    use jalon_initiative::form::Code;
    use jalon_initiative::registers::Keep;
    use jalon_initiative::trust::retention::proposed;

    use super::*;

    #[test]
    fn the_law_comes_before_the_site_and_the_site_before_us() {
        let library = jalon_library::shipped().unwrap();
        let keep = |class: &str, months| Keep { class: Code::new(class).unwrap(), months };
        let said = FollowsPack { keep: vec![keep("field", 30)], pack: Code::new("qc").unwrap(), small_counts: None, version: 1 };
        let terms = Terms { pack: library.pack("qc").unwrap(), said: Some(said) };
        let told: Vec<(String, Proposed)> = proposed().iter().map(|rule| (rule.id.as_str().to_owned(), terms.of(rule))).collect();
        let of = |id: &str| told.iter().find(|(known, _)| known == id).map(|(_, proposed)| proposed.clone()).unwrap();
        assert_eq!(of("practice"), Proposed { years: 3, from: Source::Site }, "thirty months are kept three years, never two");
        assert_eq!(of("wellbeing"), Proposed { years: 2, from: Source::Ours });
        assert_eq!(of("requests").from, Source::Apart);
        assert!(told.iter().all(|(_, proposed)| !proposed.is_law()), "no pack names a time of a class yet");
    }

    #[test]
    fn years_are_never_shorter_than_what_was_said() {
        assert_eq!(
            [(1, false), (12, false), (12, true), (13, false), (72, false)].map(|(m, more)| whole_years(m, more)),
            [1, 1, 2, 2, 6]
        );
    }
}
