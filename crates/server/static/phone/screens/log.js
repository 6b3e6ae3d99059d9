// A contact in a few taps and without typing, or a tally. What is usual comes first; that is worked out on this phone alone.

import { say } from "../words.js";
import { chips, drawer, h, text } from "../ui.js";
import { byHabit, offered } from "./labels.js";
import { leftOver, pruned, saveBar, send, undoOf } from "./keep.js";
import { allowsWords, levelOf, saidOf } from "./policy.js";
import { tally } from "./tally.js";
import { byWhen, when } from "./when.js";
import { who } from "./who.js";

const RECENT = 40;

// Contact or tally: two ways to tell the same day.
let chosen = null;

export async function log(app, before) {
  const level = levelOf(app.initiative(), app.today());
  const counts = before ? before.kind === "practice.tally" : chosen === null ? !allowsWords(level) : chosen === "tally";
  const body = counts ? await tally(app, before) : await contact(app, before);
  const tab = (name, key, isHere) => h("button", {
    type: "button", "aria-pressed": String(isHere), onclick: async () => {
      await app.leave();
      chosen = name;
      await app.again();
    },
  }, say(key));
  const tabs = !before && h("div", { class: "tabs", role: "group", "aria-label": say("phone-log-how") },
    ...(allowsWords(level) ? ["contact", "tally"] : ["tally", "contact"])
      .map((name) => tab(name, name === "tally" ? "phone-log-tally" : "phone-log-contact", counts === (name === "tally"))));
  return { title: say(before ? "phone-amend-title" : "phone-nav-log"), nodes: [tabs, ...body.nodes], leave: body.leave,
    draft: body.draft, chooses: !before };
}

async function contact(app, before) {
  const initiative = app.initiative();
  const left = before ? null : await leftOver(app, "log");
  const from = before || left || {};
  const open = from.open || {};
  const words = from.words || {};
  const recent = (await app.core.entries({ kinds: ["practice.contact"], mine: true })).slice(0, RECENT);
  const habits = (read) => recent.map((entry) => read(entry.open)).filter(Boolean);
  const isFresh = !before && recent.length > 0 && (recent[0].occurred || "").slice(0, 10) === app.today();

  const note = { place: h("div") };
  const barred = h("div");
  const time = when(app, { before: before && before.occurred, onchange: (edtf) => showWords(levelOf(initiative, edtf)) });
  const level = () => levelOf(initiative, time.edtf());
  const way = chips({
    legend: say("phone-contact-way"), required: true, shown: 4, chosen: open.way ? [open.way] : [],
    values: byHabit(offered(app, "contact-way"), habits((each) => each.way)),
  });
  const setting = chips({
    legend: say("phone-contact-setting"), shown: 4,
    chosen: open.setting ? [open.setting] : isFresh && recent[0].open.setting ? [recent[0].open.setting] : [],
    values: byHabit(offered(app, "setting"), habits((each) => each.setting)),
  });
  const support = chips({
    legend: say("phone-contact-support"), hint: say("phone-several"), multiple: true, shown: 6, chosen: open.support || [],
    values: byHabit(offered(app, "support"), recent.flatMap((entry) => entry.open.support || [])),
  });
  const person = await who(app, { allowsWords: () => allowsWords(level()), before: before && before.about,
    chosen: left && left.who });
  const one = (legend, list, value) => chips({ legend: say(legend), values: offered(app, list),
    chosen: value ? [value] : [] });
  const result = one("phone-contact-result", "contact-result", open.result);
  const length = one("phone-contact-minutes", "minutes-band", open.minutes);
  const initiator = one("phone-contact-initiator", "contact-initiator", open.initiator);
  const planned = chips({
    legend: say("phone-contact-planned"), chosen: open.planned === undefined ? [] : [open.planned ? "yes" : "no"],
    values: [{ code: "yes", label: say("phone-yes") }, { code: "no", label: say("phone-no") }],
  });
  const due = before ? null : byWhen(app, { legend: say("phone-next-when") });

  // Fields for words appear as the level of that day allows; what was typed stays if they come and go.
  const fields = {
    note: text({ label: say("phone-contact-note"), hint: say("phone-no-names"), lines: 3, value: words.note }),
    goal: text({ label: say("phone-contact-goal"), hint: say("phone-contact-goal-hint"), lines: 2, value: words.goal }),
    next_step: text({ label: say("phone-contact-next"), lines: 2, value: words.next_step }),
  };
  const isLocked = before && !before.words;
  function showWords(now) {
    const asked = allowsWords(now) ? [fields.note.node, fields.goal.node, fields.next_step.node] : [];
    // Where no words are agreed, no contact is about a person either.
    person.node.hidden = !allowsWords(now);
    barred.replaceChildren(...(now === "none" ? [saidOf(now)] : []));
    note.place.replaceChildren(saidOf(now), ...(isLocked ? [h("p", { class: "hint" }, say("phone-words-elsewhere"))] : []),
      ...asked);
  }
  showWords(level());

  const told = () => pruned({
    initiator: initiator.value(), minutes: length.value(), planned: planned.value() && planned.value() === "yes",
    result: result.value(), setting: setting.value(), support: support.value(), way: way.value(),
  });
  // What is half written, for when the phone is locked or put aside.
  function draft() {
    const typed = pruned(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value()])));
    const isBegun = way.value() || support.value().length > 0 || Object.keys(typed).length > 0;
    return before ? null : { screen: "log", value: isBegun ? { open: told(), words: typed, who: person.chosen() } : null };
  }

  async function save(event) {
    event.preventDefault();
    if (!way.value()) return way.fault(say("phone-missing"));
    const write = allowsWords(level());
    // The day may be one on which nothing was to be written about single contacts.
    if (level() === "none") {
      barred.scrollIntoView();
      return app.tell(say("phone-notes-none"));
    }
    const { about, opening } = write ? person.read(initiative.id) : { about: undefined, opening: null };
    const said = (name) => (write && fields[name].value()) || undefined;
    const occurred = time.edtf();
    const common = { initiative: initiative.id, about, audience: before ? before.audience : "team" };
    // A goal of someone known is a thread of its own, which goes on beyond this contact.
    const goal = !before && about && said("goal");
    const saidWords = Object.fromEntries([["goal", goal ? undefined : said("goal")], ["next_step", said("next_step")],
      ["note", said("note")]]
      .filter(([, value]) => value));
    const contact = {
      ...common, kind: "practice.contact", version: 1, occurred, amends: before ? before.amends : undefined, open: told(),
        words: saidWords,
    };
    const day = due && due.day();
    const place = opening ? 1 : 0;
    const drafts = [
      opening, contact,
      goal && { ...common, kind: "practice.goal", version: 1, occurred, open: { state: "wished" }, words: { goal } },
      day && ((ids) => ({
        ...common, kind: "practice.follow-up", version: 2, occurred, open: { due: day, of: ids[place], state: "opened" },
        words: said("next_step") ? { what: said("next_step") } : {},
      })),
    ].filter(Boolean);
    const kept = say(before ? "phone-amended" : day ? "phone-kept-with-follow-up" : "phone-kept");
    return send(app, form, () => app.keep(drafts, kept, undoOf(before)), before);
  }

  const form = h("form", { class: "sheet", novalidate: true, onsubmit: save },
    left && h("p", { class: "hint" }, say("phone-left-over")), barred,
    way.node, setting.node, support.node, person.node, time.node,
    drawer(say("phone-contact-more"), result.node, length.node, initiator.node, planned.node),
    drawer(say(before ? "phone-contact-words" : "phone-contact-after"), note.place, due && due.node),
    saveBar(before ? say("phone-save-amendment") : say("phone-save")));
  return { nodes: [form], draft };
}
