//! What must stand on whatever leaves with words that ask for care: the notice that the law pack of the site prints on
//! everything about persons (42 CFR 2.32), and elsewhere one of ours on what says something of someone's substance use.
//!
//! It is asked for once the words are chosen, because it looks at what was opened for the answer.

use jalon_access::{Class, Trail};
use jalon_language::Language;
use jalon_library::RuleCode;
use jalon_report::Document;
use jalon_report::document::{Block, Inline, Tone};

use super::pack;
use crate::app::App;
use crate::fault::Fault;
use crate::pages::tongue;

/// The notice that must go with what was opened on a trail, if any.
///
/// # Errors
/// What the database refuses.
pub(in crate::pages) fn of(app: &App, language: Language, trail: &Trail) -> Result<Option<String>, Fault> {
    let says_so = trail.holds(|opened| opened.class == Class::SubstanceUse);
    if !says_so && !trail.holds(|opened| opened.about.is_some()) {
        return Ok(None);
    }
    let rule = pack::followed(app)?.0.rule(RuleCode::RedisclosureNotice);
    let asked = rule.and_then(|rule| rule.text(tongue(language))).map(str::to_owned);
    Ok(asked.or_else(|| says_so.then(|| language.say("leaving-notice-substance-use"))))
}

/// Puts the notice at the beginning of a document, where one must go with it.
///
/// # Errors
/// What the database refuses.
pub(in crate::pages) fn on(app: &App, trail: &Trail, mut document: Document) -> Result<Document, Fault> {
    if let Some(notice) = of(app, document.language, trail)? {
        let title = document.language.say("leaving-notice-title");
        document.blocks.insert(0, Block::Note { tone: Tone::Warning, title, text: vec![Inline::text(notice)] });
    }
    Ok(document)
}
