//! Codes: the tree, and a codebook by itself.

use jalon_initiative::inquiry::CodeNode;
use jalon_initiative::inquiry::codebook::{CodeNodeWords, CodeState};
use jalon_initiative::inquiry::desk::Row;
use jalon_initiative::inquiry::sight::Sight;

use super::out::Out;
use super::words::{Labels, OutWords, Wanted, wanted_codes};
use super::{guid_of, left};
use crate::refi::{Code, Codebook, Color, Losses};

/// The entries whose words go out with a codebook alone.
pub fn codes_of(sight: &Sight<'_>) -> Vec<Wanted> {
    wanted_codes(sight)
}

/// The codes as they stand, as a codebook by itself.
pub fn codebook(sight: &Sight<'_>, words: &OutWords, labels: &Labels) -> (Codebook, Losses) {
    let (losses, users, notes) = (Losses::default(), Default::default(), Default::default());
    let mut out = Out { sight, words, labels, losses, users, notes };
    let codes = tree(&mut out, false);
    let memos = sight.tree().rows().iter().map(|(code, _)| sight.memos_on(*code).len()).sum();
    left(&mut out.losses, "CodeBook", None, "code-notes-in-book", memos);
    left(&mut out.losses, "CodeBook", None, "codebook-versions", sight.desk().codebooks().len());
    (Codebook { origin: Some(crate::refi::ORIGIN.to_owned()), codes, sets: Vec::new() }, out.losses)
}

/// The tree of codes. What was merged is not in it: its codings are those of what it became.
pub(super) fn tree(out: &mut Out<'_, '_>, notes: bool) -> Vec<Code> {
    let sight = out.sight;
    let desk = sight.desk();
    let merged = desk.codes().filter(|row| sight.tree().became(row.root) != row.root).count();
    left(&mut out.losses, "CodeBook", None, "code-merged", merged);
    // The open branch: each code that waits for those below it.
    let (mut tops, mut branch): (Vec<Code>, Vec<Code>) = (Vec::new(), Vec::new());
    for (code, depth) in sight.tree().rows() {
        let Some(row) = desk.code(*code) else { continue };
        close(&mut tops, &mut branch, *depth);
        branch.push(made(out, row, notes));
    }
    close(&mut tops, &mut branch, 0);
    tops
}

/// Puts the codes of a branch beyond a depth under those above them.
fn close(tops: &mut Vec<Code>, branch: &mut Vec<Code>, depth: usize) {
    while branch.len() > depth {
        let Some(code) = branch.pop() else { break };
        match branch.last_mut() {
            Some(above) => above.children.push(code),
            None => tops.push(code),
        }
    }
}

fn made(out: &mut Out<'_, '_>, row: &Row<CodeNode>, notes: bool) -> Code {
    let guid = guid_of(row.root, row.open.foreign.as_ref());
    let is_shown = out.sight.shows_name(row.root);
    let words = out.words.codes.get(&row.root).filter(|_| is_shown);
    if !is_shown {
        left(&mut out.losses, "Code", Some(guid), "closed-names", 1);
    }
    if matches!(row.open.state, CodeState::Retired | CodeState::Split) {
        left(&mut out.losses, "Code", Some(guid), "code-state", 1);
    }
    let name = words.map(|words| words.name.clone()).filter(|name| !name.is_empty());
    let rgb = row.open.foreign_colour.or_else(|| row.open.colour.map(|colour| colour.ink()));
    Code {
        guid,
        name: name.unwrap_or_else(|| out.labels.closed.clone()),
        codable: row.open.codable,
        color: rgb.map(|rgb| Color { red: rgb.0, green: rgb.1, blue: rgb.2 }),
        description: words.and_then(|words| description(words, out.labels)),
        note_refs: if notes { out.notes_on(row.root) } else { Vec::new() },
        children: Vec::new(),
    }
}

/// All that a codebook says of a code, in the one place that the standard has for it.
fn description(words: &CodeNodeWords, labels: &Labels) -> Option<String> {
    let mut parts: Vec<String> = Some(words.definition.clone()).filter(|text| !text.is_empty()).into_iter().collect();
    for (label, lines) in
        [(&labels.include, &words.include), (&labels.exclude, &words.exclude), (&labels.typical, &words.typical)]
    {
        parts.extend(lines.iter().map(|line| format!("{label} {line}")));
    }
    Some(parts.join("\n")).filter(|text| !text.is_empty())
}
