// What holds the work up: supervision (that it was held, never what was said), training, team work, hours and pay, and how it
// goes. Also the forms with which goals and follow-ups are corrected.

import { daysAllowed, daysBetween, minutesInWords, say } from "../words.js";
import { button, chips, h, icon, minutes, notice, text, tick } from "../ui.js";
import { pruned, saveBar, send, undoOf } from "./keep.js";
import { byHabit, kindInWords, offered } from "./labels.js";
import { allowsWords, levelOf, saidOf } from "./policy.js";
import { byWhen, monday, when } from "./when.js";

const PLACES = ["practice.supervision", "practice.hours", "practice.team-work", "practice.training", "practice.wellbeing"];
const LENGTHS = [30, 60, 90];
const DAYS_WORKED = [210, 240, 420, 450];

export async function support(app, kind) {
  if (kind) return formFor(app, kind, null);
  const today = app.today();
  const line = (each, note) => h("li", null,
    h("button", { type: "button", class: "row", onclick: () => app.go("support", each) },
    h("span", { class: "what" }, h("b", null, kindInWords(each)), note && h("span", null, note)), icon("next")));
  const week = await hoursSince(app, monday(today));
  const notes = { "practice.hours": week > 0 ? say("phone-hours-week", { length: minutesInWords(week) }) : null };
  return {
    title: say("phone-support-title"), live: true, chooses: true,
    nodes: [await sinceSupervision(app), h("ul", { class: "rows" }, PLACES.map((each) => line(each, notes[each]))),
      h("p", { class: "hint" }, say("phone-support-hint"))],
  };
}

const dayOfEntry = ({ occurred }) => (daysAllowed(occurred) || [occurred, occurred])[1];

async function ownThreads(app, kind) {
  const all = await app.core.entries({ kinds: [kind], mine: true });
  return all.filter((each) => !each.retracted && each.state !== "shelf" && app.isHere(each));
}

async function hoursSince(app, day) {
  const since = (await ownThreads(app, "practice.hours")).filter((each) => dayOfEntry(each) >= day);
  return since.reduce((all, { open }) => all + open.minutes, 0);
}

// How long ago the last supervision was, beside what was agreed. It says what was noted here, and blames nobody.
async function sinceSupervision(app) {
  const last = (await ownThreads(app, "practice.supervision")).filter(({ open }) => open.held).map(dayOfEntry).sort().pop();
  const agreed = app.initiative().supervision_days;
  const since = last && daysBetween(last, app.today());
  const late = agreed && (last === undefined || since > agreed);
  const said = last === undefined ? say("phone-supervision-never") : since <= 0 ? say("phone-supervision-today") : say("phone-supervision-since", { days: since });
  return notice(late ? "ask" : "good", h("p", null, h("b", null, said)),
    agreed && h("p", null, say("phone-supervision-agreed", { days: agreed })),
    late && h("p", null, say("phone-supervision-late")));
}

/* Forms. Each says which fields it has; what is read from them is the draft. */

const choice = async (app, kind, list, legend, before, name, required = true) => {
  const own = await app.core.entries({ kinds: [kind], mine: true });
  const used = own.slice(0, 20).map(({ open }) => open[name]).filter(Boolean);
  return chips({ legend: say(legend), values: byHabit(offered(app, list), used),
    chosen: before && before[name] ? [before[name]] : [], required, shown: 8 });
};

const isHeld = (before) => chips({
  legend: say("phone-held"), required: true, chosen: [before && before.held === false ? "no" : "yes"],
  values: [{ code: "yes", label: say("phone-held-yes") }, { code: "no", label: say("phone-held-no") }],
});

const FORMS = {
  async "practice.supervision"(app, before) {
    const open = before && before.open;
    const [kind, held] = [await choice(app, "practice.supervision", "supervision-kind", "phone-supervision-kind", open,
      "kind"), isHeld(open)];
    const mode = await choice(app, "practice.supervision", "supervision-mode", "phone-supervision-mode", open, "mode",
      false);
    const length = minutes({ legend: say("phone-minutes"), usual: LENGTHS, value: (open && open.minutes) || 0 });
    return {
      lead: say("phone-supervision-lead"), fields: [held, kind, length, mode], must: [kind],
      open: () => pruned({ held: held.value() === "yes", kind: kind.value(), minutes: length.value() || undefined,
        mode: mode.value() }),
    };
  },
  async "practice.training"(app, before) {
    const open = before && before.open;
    const [topic, held] = [await choice(app, "practice.training", "training-topic", "phone-training-topic", open, "topic"),
      isHeld(open)];
    const length = minutes({ legend: say("phone-minutes"), usual: [60, 180, 420], value: (open && open.minutes) || 0 });
    const note = text({ label: say("phone-training-note"), lines: 2,
      value: (before && before.words && before.words.note) || "" });
    return {
      fields: [topic, held, length, note], must: [topic],
      open: () => pruned({ held: held.value() === "yes", minutes: length.value() || undefined, topic: topic.value() }),
      words: () => pruned({ note: note.value() }),
    };
  },
  async "practice.team-work"(app, before) {
    const open = before && before.open;
    const work = await choice(app, "practice.team-work", "team-work", "phone-team-work", open, "work");
    const length = minutes({ legend: say("phone-minutes"), usual: LENGTHS, value: (open && open.minutes) || 0 });
    return { fields: [work, length], must: [work],
      open: () => pruned({ minutes: length.value() || undefined, work: work.value() }) };
  },
  async "practice.hours"(app, before) {
    const open = before && before.open;
    const length = minutes({ legend: say("phone-hours-length"), usual: DAYS_WORKED, value: (open && open.minutes) || 0 });
    const pay = await choice(app, "practice.hours", "pay", "phone-hours-pay", open, "pay");
    return {
      lead: say("phone-hours-lead"), fields: [length, pay], must: [pay],
        open: () => ({ minutes: length.value(), pay: pay.value() }),
      fault: () => length.value() === 0 && length.fault(say("phone-missing-length")) === undefined,
    };
  },
  async "practice.wellbeing"(app, before) {
    const said = (before && before.words) || {};
    const level = chips({ legend: say("phone-wellbeing-level"), values: offered(app, "wellbeing"),
      chosen: said.level ? [said.level] : [], required: true });
    const note = text({ label: say("phone-wellbeing-note"), lines: 3, value: said.note || "" });
    const shared = tick({ label: say("phone-wellbeing-share"), checked: Boolean(before && before.audience !== "author") });
    return {
      lead: say("phone-wellbeing-lead"), fields: [level, note, shared], must: [level], open: () => ({}),
      words: () => pruned({ level: level.value(), note: note.value() }),
        audience: () => (shared.value() ? "team" : "author"),
    };
  },
  async "practice.goal"(app, before) {
    const state = chips({ legend: say("phone-state"), values: offered(app, "goal-state"), chosen: [before.open.state],
      required: true });
    const goal = text({ label: say("phone-contact-goal"), hint: say("phone-contact-goal-hint"), lines: 2,
      value: (before.words && before.words.goal) || "" });
    return {
      fields: [state, goal], must: [], open: () => ({ state: state.value() }), words: () => pruned({ goal: goal.value() }),
      fault: () => goal.value() === "" && goal.fault(say("phone-missing-words")) === undefined,
    };
  },
  async "practice.follow-up"(app, before) {
    const due = byWhen(app, { none: false, before: before.open.due });
    const level = levelOf(app.initiative(), app.today());
    const what = text({ label: say("phone-follow-up-what"), hint: say("phone-no-names"), most: 200,
      value: (before.words && before.words.what) || "" });
    const asked = allowsWords(level) ? [what] : [{ node: saidOf(level) }];
    return {
      fields: [due, ...asked], must: [], version: 2, open: () => ({ ...before.open, due: due.day() || before.open.due }),
      words: () => (allowsWords(level) ? pruned({ what: what.value() }) : before.words || {}),
    };
  },
};

export async function formFor(app, kind, before) {
  const asked = await FORMS[kind](app, before);
  const time = when(app, { legend: say("phone-when-day-legend"), exact: false, before: before && before.occurred });
  const form = h("form", {
    class: "sheet", novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      const missing = asked.must.find((field) => !field.value());
      if (missing) return missing.fault(say("phone-missing"));
      if (asked.fault && asked.fault()) return undefined;
      const draft = {
        initiative: before ? before.initiative : app.initiative().id, kind, version: asked.version || 1,
          occurred: time.edtf(),
        about: before ? before.about : undefined,
          audience: asked.audience ? asked.audience() : before ? before.audience : "team",
        amends: before ? before.amends : undefined, open: asked.open(), words: asked.words ? asked.words() : {},
      };
      return send(app, form, () => app.keep([draft], say(before ? "phone-amended" : "phone-kept"), undoOf(before)), before);
    },
  }, asked.lead && h("p", { class: "lead" }, asked.lead),
  before && !before.words && asked.words && h("p", { class: "hint" }, say("phone-words-elsewhere")),
  asked.fields.map(({ node }) => node), time.node, saveBar(say(before ? "phone-save-amendment" : "phone-save")));
  const leaf = before ? [] : [button(say("phone-back"), () => app.back(), { kind: "quiet", glyph: "back" })];
  return { title: before ? say("phone-amend-title") : kindInWords(kind), nodes: [...leaf, form] };
}

