//! A text as a page shows it: numbered paragraphs to cite by, who speaks, when in the recording.
//!
//! `div.text[data-version] > div.stretch > div.para > a.para-number + p#p12[data-at]`. The text content of each `p` is exactly that of
//! its paragraph, and `data-at` the position, in code points, at which it begins: scripts select in it. Stretches let a browser
//! lay out only what is in sight, so that a text of 300,000 characters opens at once.

use jalon_initiative::inquiry::SourceVersion;
use jalon_initiative::inquiry::source::Turn;
use jalon_language::Language;
use jalon_record::text::Paragraph;
use maud::{Markup, html};

use super::Text;

/// How many bytes may stand before the name of who speaks: white space, a time.
const BEFORE_NAME: usize = 16;
/// How many paragraphs lie in one stretch.
const STRETCH: usize = 40;

/// The whole text.
pub fn text(language: Language, text: &Text, version: &SourceVersion, lang: Option<&str>) -> Markup {
    let paragraphs: Vec<Paragraph> = text.text.paragraphs().collect();
    let mut turns = version.turns.iter().copied().peekable();
    html! {
        div.text data-version=(text.version) lang=[lang] {
            @for stretch in paragraphs.chunks(STRETCH) {
                div.stretch { @for one in stretch {
                    @while let Some(turn) = turns.next_if(|turn| turn.0 < one.span.end()) { (spoken(language, text, *one, turn)) }
                    (paragraph(language, text, *one))
                } }
            }
        }
    }
}

/// One paragraph, with its number.
fn paragraph(language: Language, text: &Text, one: Paragraph) -> Markup {
    let words = text.text.slice(one.span).unwrap_or_default();
    let closed = text.is_blanked(one.span);
    html! {
        div.para .is-withheld[closed] {
            a.para-number href={ "#p" (one.number) } { (one.number) }
            @if closed { span.para-withheld { (language.say("inquiry-withheld-passage")) } }
            p id={ "p" (one.number) } data-at=(one.span.start()) aria-hidden=[closed.then_some("true")] { (words) }
        }
    }
}

/// Who speaks from here, where the text does not say so itself, and when in the recording.
fn spoken(language: Language, text: &Text, one: Paragraph, turn: Turn) -> Markup {
    let name = turn.1.and_then(|speaker| text.speakers.get(usize::from(speaker))).map(|name| name.trim()).unwrap_or_default();
    let line = text.text.slice(one.span).unwrap_or_default();
    // At its beginning, perhaps after a time.
    let begins = line.find(name).is_some_and(|at| at <= BEFORE_NAME);
    let name = if begins || name.is_empty() { "" } else { name };
    html! {
        @if !name.is_empty() || turn.2.is_some() {
            p.turn {
                @if !name.is_empty() { strong { (name) } " " }
                @if let Some(at) = turn.2 { span.turn-at { (language.say_with("inquiry-at-time", &[("time", clock(at).into())])) } }
            }
        }
    }
}

/// A time of a recording: 1:02:03.
pub fn clock(milliseconds: u32) -> String {
    let seconds = milliseconds / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use jalon_initiative::inquiry::source::TextFormat;
    use jalon_record::id::EntryId;
    use jalon_record::text::{Canonical, Span};

    use super::*;

    fn shown(words: &str, blanked: Vec<Span>) -> String {
        let canonical = Canonical::parse(words).unwrap();
        let id = EntryId::from_bytes([1; 16]);
        let (mut version, _) = SourceVersion::of(id, TextFormat::Txt, &canonical);
        version.turns = vec![Turn(0, Some(0), Some(3_723_000)), Turn(13, Some(1), None)];
        let speakers = vec!["Inès".to_owned(), "Marc".to_owned()];
        let (reason, file_name) = (String::new(), String::new());
        let text = Text { version: id, text: canonical, blanked, speakers, reason, file_name };
        super::text(Language::Fr, &text, &version, Some("fr")).into_string()
    }

    #[test]
    fn each_paragraph_says_where_it_begins_and_holds_its_text_alone() {
        let page = shown("Inès : oui.\n\n<Café> 👍🏽\nNon.", vec![]);
        assert!(page.contains(r#"<p id="p1" data-at="0">Inès : oui.</p>"#), "{page}");
        assert!(page.contains(r#"<p id="p2" data-at="13">&lt;Café&gt; 👍🏽</p>"#), "{page}");
        assert!(page.contains(r#"<p id="p3" data-at="23">Non.</p>"#), "{page}");
        // The text says who speaks first; only the format knows who comes second.
        assert!(!page.contains("<strong>Inès</strong>") && page.contains("<strong>Marc</strong>"), "{page}");
        assert!(page.contains("1:02:03"), "{page}");
    }

    #[test]
    fn a_withheld_paragraph_says_so() {
        let page = shown("Un.\nDeux.", vec![Span::new(4, 9).unwrap()]);
        assert_eq!(page.matches("is-withheld").count(), 1, "{page}");
        assert!(page.contains(&Language::Fr.say("inquiry-withheld-passage")));
    }
}
