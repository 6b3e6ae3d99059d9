// One entry: what it says, where it is, and what can be done with it: correct it, take it back, settle between versions, or
// deal with what the site refused.

import { amount, instantInWords, minutesInWords, say, whenInWords } from "../words.js";
import { button, h, icon, notice } from "../ui.js";
import { restored } from "./keep.js";
import { kindInWords, label, nicknames } from "./labels.js";
import { heads } from "./life.js";
import { log } from "./log.js";
import { reflectionForm } from "./reflection.js";
import { shelfReason } from "./shelf.js";
import { formFor } from "./support.js";
import { stateInWords } from "./days.js";

const LISTS = {
  way: ["phone-contact-way", "contact-way"], setting: ["phone-contact-setting", "setting"],
    support: ["phone-contact-support", "support"],
  result: ["phone-contact-result", "contact-result"], initiator: ["phone-contact-initiator", "contact-initiator"],
  kind: ["phone-supervision-kind", "supervision-kind"], mode: ["phone-supervision-mode", "supervision-mode"],
  work: ["phone-team-work", "team-work"], topic: ["phone-training-topic", "training-topic"], pay: ["phone-hours-pay", "pay"],
  level: ["phone-wellbeing-level", "wellbeing"],
};
const STATES = { "practice.follow-up": "follow-up-state", "practice.handoff": "handoff-state",
  "practice.goal": "goal-state" };
const WORDS = {
  note: "phone-contact-note", goal: "phone-contact-goal", next_step: "phone-contact-next", text: "phone-reflection-text",
    what: "phone-follow-up-what",
  who: "phone-handoff-who", outcome: "phone-handoff-outcome",
};
const AUDIENCES = { author: "phone-audience-author", team: "phone-audience-team", study: "phone-audience-study",
  public: "phone-audience-public" };

let correcting = null;

export async function entry(app, root) {
  const threads = await app.core.entries({});
  const thread = threads.find((each) => each.root === root);
  if (!thread) return { title: say("phone-entry-gone"), nodes: [back(app)] };
  if (correcting === root) {
    correcting = null;
    const form = await amending(app, thread);
    return { ...form, nodes: [back(app), ...form.nodes] };
  }
  const names = await nicknames(app);
  const isMine = app.isMine(thread);
  const nodes = [back(app), standing(app, thread)];
  if (thread.conflict && thread.state !== "shelf") nodes.push(...(await versions(app, thread, names)));
  else nodes.push(facts(app, thread, names));
  if (!thread.initiative) nodes.push(belongs(app, thread));
  else if (isMine && !thread.retracted) nodes.push(acts(app, thread));
  return { title: kindInWords(thread.kind), nodes, live: true };
}

const back = (app) => button(say("phone-back"), () => app.back(), { kind: "quiet", glyph: "back" });

function standing(app, thread) {
  if (thread.state === "shelf") {
    return notice("ask", h("p", null, h("b", null, shelfReason(thread.reason))), h("p", null, say("phone-shelf-do")));
  }
  const words = thread.retracted ? say("phone-state-retracted") : stateInWords(app, thread);
  return h("p", { class: `state ${thread.state}` }, icon(thread.state), h("span", null, words));
}

// What a version says, as a list of names and values.
function facts(app, version, names) {
  const rows = [[say("phone-when"), whenInWords(version.occurred, app.today())]];
  const { open, words, kind } = version;
  if (version.about) rows.push([say("phone-who"), names.get(version.about) || say("phone-who-unnamed")]);
  const state = STATES[kind];
  if (state && open.state) rows.push([say("phone-state"), label(app, state, open.state)]);
  const said = { ...open, ...(words || {}) };
  for (const [field, [key, list]] of Object.entries(LISTS)) {
    if (said[field] === undefined) continue;
    const codes = Array.isArray(said[field]) ? said[field] : [said[field]];
    rows.push([say(key), codes.map((code) => label(app, list, code)).join(", ")]);
  }
  if (open.contacts !== undefined) rows.push([say("phone-tally-total"), amount(open.contacts)]);
  for (const count of open.counts || []) rows.push([label(app, count.list, count.code), amount(count.n)]);
  if (typeof open.minutes === "number") rows.push([say("phone-minutes"), minutesInWords(open.minutes)]);
  if (typeof open.minutes === "string") rows.push([say("phone-minutes"), label(app, "minutes-band", open.minutes)]);
  if (open.planned !== undefined) rows.push([say("phone-contact-planned"), say(open.planned ? "phone-yes" : "phone-no")]);
  if (open.held !== undefined) rows.push([say("phone-held"), say(open.held ? "phone-yes" : "phone-no")]);
  if (open.due) rows.push([say("phone-due-legend"), whenInWords(open.due, app.today())]);
  for (const [field, key] of Object.entries(WORDS)) if (words && words[field]) rows.push([say(key), words[field]]);
  if (!words) rows.push([say("phone-words"), say("phone-words-not-here")]);
  rows.push([say("phone-audience"), say(AUDIENCES[version.audience] || "phone-audience-team")]);
  rows.push([say("phone-recorded"), instantInWords(version.recorded_at, app.today())]);
  return h("dl", { class: "facts-list" },
    rows.map(([name, value]) => h("div", null, h("dt", null, name), h("dd", null, value))));
}

// Versions made apart stand beside one another; choosing one settles it, and both stay readable in the record.
async function versions(app, thread, names) {
  const made = (await Promise.all(thread.conflict.map((id) => app.core.version(id)))).filter(Boolean);
  const settle = async (version) => {
    await app.keep([{ ...restored(version, []), amends: thread.conflict }], say("phone-conflict-settled"),
      (ids) => [restored(thread, ids)]);
    await app.again();
  };
  return [
    h("p", null, say("phone-conflict-why", { n: made.length })),
    ...made.map((version, place) => h("section", { class: "card" },
      h("h2", null, say("phone-conflict-version", { n: place + 1, when: instantInWords(version.recorded_at, app.today()) })),
      version.kind === "record.retraction" ? h("p", null, say("phone-conflict-retraction")) : facts(app, version, names),
      version.kind !== "record.retraction" && button(say("phone-conflict-keep"), () => settle(version), { kind: "main" }))),
  ];
}

// A correction that the site refused corrected something: what takes its place does too.
const refusedTargets = ({ amends }) => (amends && amends.length > 0 ? amends : undefined);

// Captured while the phone was locked, where there are several initiatives: it goes out once it is said to which it belongs.
function belongs(app, thread) {
  const choose = async (id) => {
    const { kind, version, occurred, audience, open, words } = thread;
    await app.core.undo(thread.id);
    await app.core.save({ initiative: id, kind, version, occurred, audience, open, words: words || {} });
    app.back();
  };
  return h("section", null, h("h2", null, say("phone-belongs")),
    h("div", { class: "steps" }, app.settings().initiatives.map(({ id, title }) => button(title, () => choose(id)))));
}

async function amending(app, thread) {
  const before = { ...thread, amends: thread.state === "shelf" ? refusedTargets(thread) : heads(thread) };
  if (thread.kind === "practice.contact" || thread.kind === "practice.tally") return log(app, before);
  if (thread.kind === "practice.reflection") return reflectionForm(app, before);
  return formFor(app, thread.kind, before);
}

const CORRECTED = ["practice.contact", "practice.tally", "practice.reflection", "practice.supervision", "practice.training",
  "practice.team-work",
  "practice.hours", "practice.wellbeing", "practice.goal", "practice.follow-up"];

function acts(app, thread) {
  const sure = h("div", { class: "sure", hidden: true });
  const takeBack = async () => {
    const { initiative, about, audience } = thread;
    const draft = { initiative, about, audience, kind: "record.retraction", version: 1, occurred: app.today(),
      amends: heads(thread), open: {}, words: {} };
    if (thread.state === "shelf") await app.core.discard(thread.id);
    else await app.keep([draft], say("phone-taken-back"), (ids) => [restored(thread, ids)]);
    app.back();
  };
  const isShelf = thread.state === "shelf";
  sure.append(h("p", null, say(isShelf ? "phone-drop-sure" : "phone-take-back-sure")), h("div", { class: "steps" },
    button(say(isShelf ? "phone-drop-yes" : "phone-take-back-yes"), takeBack, { kind: "main" }),
    button(say("phone-cancel"), () => {
      sure.hidden = true;
      ask.focus();
    })));
  const ask = button(say(isShelf ? "phone-drop" : "phone-take-back"), () => {
    sure.hidden = false;
    sure.querySelector("button").focus();
  });
  const correct = CORRECTED.includes(thread.kind) && !(thread.conflict && !isShelf) && button(say(isShelf ? "phone-correct-and-send" : "phone-correct"), () => {
    correcting = thread.root;
    app.again();
  }, { kind: "main" });
  return h("div", null, h("div", { class: "steps" }, correct, ask), sure);
}
