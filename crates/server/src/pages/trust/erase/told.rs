//! What erasing destroys and where, what stays as proof, what may remain elsewhere, and what rests on it.

use std::collections::HashSet;

use jalon_initiative::Current;
use jalon_initiative::trust::erasing::WhyKept;
use jalon_record::edtf::Day;
use jalon_record::id::EntryId;
use jalon_report::certificate::BACKUP_DAYS;
use jalon_store::erase::Plan;
use maud::{Markup, html};

use crate::app::App;
use crate::clock;
use crate::fault::Fault;
use crate::pages::parts::{self, Teller, kind_name};

/// How many entries of the room `trust` say that something was given out of the team.
pub(in crate::pages::trust) fn released(trust: &[Current]) -> usize {
    let leaves = ["trust.release", "trust.communication"];
    trust.iter().filter(|current| leaves.contains(&current.entry.envelope.kind.as_str())).count()
}

/// The claims that rest on any of these threads, or that they speak against.
pub(in crate::pages::trust) fn claims_on(teller: Teller<'_>, roots: &HashSet<EntryId>) -> Vec<(EntryId, String)> {
    let rests =
        teller.desk.picture.claims.iter().filter(|claim| {
            claim.open.supporting.iter().chain(&claim.open.disconfirming).any(|evidence| roots.contains(evidence))
        });
    rests.map(|claim| (claim.id, teller.words.or_sealed(claim.words.as_ref().map(|told| told.text.as_str())))).collect()
}

/// The whole of it.
pub(super) fn plan(app: &App, teller: Teller<'_>, plan: &Plan) -> Result<Markup, Fault> {
    let words = teller.words;
    let trust = app.store().trust(teller.desk.initiative)?;
    let roots: HashSet<EntryId> = plan.threads.iter().map(|thread| thread.root).collect();
    let claims = claims_on(teller, &roots);
    let many: u32 = plan.destroyed().iter().map(|gone| gone.entries).sum();
    let until = Day::from_number(clock::today().number().saturating_add(BACKUP_DAYS)).unwrap_or_else(clock::today);
    let kept = |why: WhyKept| plan.kept.iter().filter(|kept| kept.why == why).count();
    Ok(html! {
        section.chronicle aria-labelledby="gone" {
            h2 #gone { (words.say("erase-gone")) }
            p { (words.count("certificate-destroyed-count", many as usize)) }
            ul {
                @for gone in plan.destroyed() {
                    li { (words.with("report-pair", &[("one", &kind_name(words, gone.kind.as_str())), ("other", &words.number(gone.entries.into()))])) }
                }
                @if plan.files > 0 { li { (words.count("certificate-files", plan.files as usize)) } }
            }
            p { (words.say("erase-gone-where")) }
        }
        section.chronicle aria-labelledby="stays" {
            h2 #stays { (words.say("erase-stays")) }
            p { (words.say("certificate-proof-what")) }
            @for why in WhyKept::ALL.iter().filter(|why| kept(**why) > 0) {
                p { (words.count(&format!("certificate-kept-{}", why.code()), kept(*why))) }
            }
        }
        section.chronicle aria-labelledby="elsewhere" {
            h2 #elsewhere { (words.say("erase-elsewhere")) }
            ul {
                @if plan.devices.is_empty() { li { (words.say("erase-no-device")) } }
                @else { li { (words.count("erase-devices", plan.devices.len())) ul { @for device in &plan.devices { li { code.hash { (device) } } } } } }
                li { (words.with("certificate-backups", &[("date", &words.day(until))])) }
                @match released(&trust) {
                    0 => li { (words.say("certificate-released-none")) },
                    many => li { (words.count("certificate-released", many)) },
                }
            }
        }
        @if !claims.is_empty() {
            section.chronicle aria-labelledby="claims" {
                h2 #claims { (words.say("erase-claims")) }
                p { (words.count("erase-claims-count", claims.len())) }
                ul { @for (id, text) in &claims { li { a href=(parts::entry(*id)) { (text) } } } }
            }
        }
    })
}
