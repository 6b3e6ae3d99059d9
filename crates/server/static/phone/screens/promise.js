// What is promised by itself, without a contact: something to do by a day, or someone who is handed on to a service.

import { say } from "../words.js";
import { button, chips, h, text } from "../ui.js";
import { pruned, saveBar, send } from "./keep.js";
import { byHabit, kindInWords, offered } from "./labels.js";
import { allowsWords, levelOf, saidOf } from "./policy.js";
import { byWhen } from "./when.js";
import { who } from "./who.js";

export const PROMISES = [["practice.follow-up", "phone-promise-follow-up"], ["practice.handoff", "phone-promise-handoff"]];
const RECENT = 20;

// The choices of a handoff: to what sort of service, and how; those made most often lately come first.
async function handingOn(app) {
  const recent = (await app.core.entries({ kinds: ["practice.handoff"], mine: true })).slice(0, RECENT);
  const choice = (legend, list, name) => chips({ legend: say(legend), required: true, shown: 6,
    values: byHabit(offered(app, list), recent.map(({ open }) => open[name]).filter(Boolean)) });
  const service = choice("phone-handoff-to-service", "handoff-service", "service");
  const way = choice("phone-handoff-way", "handoff-way", "way");
  return { fields: [service, way], open: () => ({ service: service.value(), state: "offered", way: way.value() }) };
}

const toDo = { fields: [], open: () => ({ state: "opened" }) };

export async function promise(app, kind) {
  const isHandoff = kind === "practice.handoff";
  const today = app.today();
  const level = levelOf(app.initiative(), today);
  const mayWrite = allowsWords(level);
  const asked = isHandoff ? await handingOn(app) : toDo;
  const due = byWhen(app, { none: isHandoff });
  const person = await who(app, { allowsWords: () => mayWrite });
  const what = text({ label: say("phone-follow-up-what"), hint: say("phone-no-names"), most: 200 });
  const must = [...asked.fields.map((field) => [field, () => field.value()]), ...(isHandoff ? [] : [[due, () => due.day()]])];

  async function save(event) {
    event.preventDefault();
    const missing = must.find(([, value]) => !value());
    if (missing) return missing[0].fault(say("phone-missing"));
    const initiative = app.initiative().id;
    const { about, opening } = mayWrite ? person.read(initiative) : { about: undefined, opening: null };
    const promised = {
      initiative, kind, version: isHandoff ? 1 : 2, occurred: today, about, audience: "team",
      open: pruned({ ...asked.open(), due: due.day() }), words: mayWrite ? pruned({ what: what.value() }) : {},
    };
    return send(app, form, () => app.keep([opening, promised].filter(Boolean), say("phone-kept")), null, true);
  }

  const form = h("form", { class: "sheet", novalidate: true, onsubmit: save }, asked.fields.map(({ node }) => node),
    due.node, ...(mayWrite ? [person.node, what.node] : [saidOf(level)]), saveBar(say("phone-save")));
  return {
    title: kindInWords(kind),
    nodes: [button(say("phone-back"), () => app.back(), { kind: "quiet", glyph: "back" }), form],
  };
}
