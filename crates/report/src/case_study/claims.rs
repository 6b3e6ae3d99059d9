//! Claims, with what speaks for and against each.

use std::collections::BTreeSet;

use jalon_initiative::seen::Seen;
use jalon_initiative::story::{Claim, ClaimType};
use jalon_record::id::EntryId;

use super::writer::Writer;
use crate::document::{Block, Inline};

pub(super) fn write(writer: &mut Writer<'_>) {
    writer.section("claims", "report-section-claims");
    let claims: Vec<&Seen<Claim>> = writer.input.picture.claims.iter().collect();
    if claims.is_empty() {
        writer.empty("report-none-claims");
        return;
    }
    writer.say("report-claims-reading");
    for claim in claims {
        one(writer, claim);
    }
}

fn one(writer: &mut Writer<'_>, claim: &Seen<Claim>) {
    let words = writer.words;
    let text = words.or_sealed(claim.words.as_ref().map(|words| words.text.as_str()));
    let mut line = vec![Inline::strong(text)];
    line.extend(writer.cite(claim.root));
    writer.push(Block::Paragraph { text: line });

    let sort = words.say(&format!("report-claim-type-{}", claim.open.claim_type.code()));
    let state = words.say(&format!("report-claim-{}", claim.open.state.code()));
    let mut items = vec![vec![Inline::text(words.with("report-claim-sort", &[("sort", &sort), ("state", &state)]))]];
    items.push(evidence(writer, "report-claim-for", "report-claim-for-none", &claim.open.supporting));
    items.push(evidence(writer, "report-claim-against", "report-claim-against-none", &claim.open.disconfirming));
    if claim.open.claim_type == ClaimType::Causal && independent(writer, &claim.open.supporting) < 2 {
        items.push(vec![Inline::strong(words.say("report-single-source"))]);
    }
    writer.push(Block::List { items });
}

fn evidence(writer: &mut Writer<'_>, key: &str, none: &str, entries: &[EntryId]) -> Vec<Inline> {
    if entries.is_empty() {
        return vec![Inline::text(writer.words.say(none))];
    }
    let mut line = vec![Inline::text(writer.words.say(key)), Inline::text(" ")];
    for (at, entry) in entries.iter().enumerate() {
        if at > 0 {
            line.push(Inline::text(writer.words.say("report-and-then")));
        }
        line.push(Inline::text(writer.gist(*entry).trim_end_matches('.').to_owned()));
        line.extend(writer.cite(*entry));
    }
    line
}

/// How many independent origins stand behind the evidence: the sources that entries name, else the people who wrote them.
fn independent(writer: &Writer<'_>, entries: &[EntryId]) -> usize {
    let mut origins = BTreeSet::new();
    for entry in entries {
        let Some(known) = writer.known.get(entry) else { continue };
        if known.sources.is_empty() {
            origins.insert(known.author.to_string());
        } else {
            origins.extend(known.sources.iter().cloned());
        }
    }
    origins.len()
}
