// What waits for me: follow-ups and handoffs, mine and nobody's. One tap says what became of it; a sentence may go with it.

import { dayInWords, later, say, whenInWords } from "../words.js";
import { button, drawer, h, text } from "../ui.js";
import { pruned, restored } from "./keep.js";
import { kindInWords, label, memberName, nicknames } from "./labels.js";
import { dueDay, heads, isOpen, isWaiting, nextOf, urgency, whose } from "./life.js";
import { allowsWords, levelOf } from "./policy.js";
import { PROMISES, promise } from "./promise.js";

const KINDS = ["practice.follow-up", "practice.handoff"];
const PARTS = [["late", "phone-waiting-late"], ["today", "phone-waiting-today"], ["later", "phone-waiting-later"],
  ["open", "phone-waiting-open"]];
const BECOMES = {
  accepted: "phone-handoff-accept",
  met: "phone-handoff-met",
  attended: "phone-handoff-attended",
  closed: "phone-handoff-closed",
  declined: "phone-handoff-declined",
  lost: "phone-handoff-lost",
};
// A service does not speak for itself here: whoever handed someone on says what it answered.
const SERVICE_BECOMES = { ...BECOMES, accepted: "phone-handoff-service-accepts", declined: "phone-handoff-service-declines" };
const BECAME = {
  accepted: "phone-handoff-accepted-kept",
  met: "phone-handoff-met-kept",
  attended: "phone-handoff-attended-kept",
  closed: "phone-handoff-closed-kept",
  declined: "phone-handoff-declined-kept",
  lost: "phone-handoff-lost-kept",
};

export async function waiting(app, kind) {
  if (kind) return promise(app, kind);
  const all = (await app.core.entries({ kinds: KINDS })).filter(app.isHere);
  const names = await nicknames(app);
  const mine = all.filter((thread) => isWaiting(app, thread));
  mine.sort((one, other) => ((dueDay(one) || "9") < (dueDay(other) || "9") ? -1 : 1));
  const part = ([name, key]) => {
    const here = mine.filter((thread) => urgency(app, thread) === name);
    return here.length > 0 && h("section", null, h("h2", { class: name }, say(key)),
      here.map((thread) => card(app, thread, names)));
  };
  const theirs = all.filter((thread) => isOpen(thread) && !isWaiting(app, thread));
  return {
    title: say("phone-waiting-title"),
    live: true, chooses: true,
    nodes: [
      mine.length === 0 && h("p", { class: "empty" }, say("phone-waiting-none")),
      ...PARTS.map(part),
      theirs.length > 0 && drawer(say("phone-waiting-theirs", { n: theirs.length }),
        theirs.map((thread) => card(app, thread, names))),
      h("div", { class: "steps" }, PROMISES.map(([each, key]) =>
        button(say(key), () => app.go("waiting", each), { glyph: "plus" }))),
    ],
  };
}

// Who offers it to whom.
function between(app, { open, author }) {
  const from = memberName(app, open.from || author);
  if (open.service) return say("phone-handoff-service", { service: label(app, "handoff-service", open.service) });
  const isMine = open.to === app.me().id;
  if (isMine || !open.to) return from && say(isMine ? "phone-handoff-to-me" : "phone-handoff-to-team", { from });
  return say("phone-handoff-to", { to: memberName(app, open.to) || "" });
}

function card(app, thread, names) {
  const { kind, open, words, about } = thread;
  const isHandoff = kind === "practice.handoff";
  const day = dueDay(thread);
  const who = (about && names.get(about)) || (words && words.who) || null;
  const title = (words && words.what) || (who ? null : kindInWords(kind));
  const facts = [
    isHandoff && label(app, "handoff-state", open.state),
    isHandoff && between(app, thread),
    !isHandoff && whose(app, thread) === "theirs" && memberName(app, open.whose || thread.author),
    day && say("phone-due", { day: dayInWords(day, app.today()) }),
    !words && say("phone-words-not-here"),
  ].filter(Boolean);
  return h("article", { class: `card ${urgency(app, thread)}` },
    h("h3", null, [who, title].filter(Boolean).join(" · ")),
    h("p", { class: "facts" }, `${kindInWords(kind)} · ${facts.join(" · ")}`),
    isHandoff ? handoff(app, thread) : followUp(app, thread),
    h("p", { class: "hint" }, say("phone-written", { when: whenInWords(thread.occurred, app.today()) })));
}

// A version that says what became of a thread; words that this phone holds stay with it.
function becoming(thread, open, words) {
  const { initiative, kind, version, about, audience } = thread;
  return { initiative, kind, version: Math.max(version, kind === "practice.follow-up" ? 2 : 1), about, audience,
    amends: heads(thread), open: { ...thread.open, ...open }, words };
}

async function tell(app, thread, open, more, kept) {
  const said = { ...(thread.words || {}), ...pruned(more) };
  const draft = { ...becoming(thread, open, said), occurred: app.today() };
  await app.keep([draft], kept, (ids) => [restored(thread, ids)]);
  await app.again();
}

function handoff(app, thread) {
  const sentence = text({ label: say("phone-handoff-sentence"), hint: say("phone-no-names"), lines: 2 });
  const becomes = thread.open.service ? SERVICE_BECOMES : BECOMES;
  const step = (state, place) => button(say(becomes[state]),
    () => tell(app, thread, { state }, { outcome: sentence.value() }, say(BECAME[state])),
      { kind: place === 0 ? "main" : "" });
  return h("div", null, h("div", { class: "steps" }, nextOf(thread.open.state).map(step)),
    drawer(say("phone-handoff-add"), sentence.node));
}

function followUp(app, thread) {
  const today = app.today();
  const put = (days, key) => button(say(key),
    () => tell(app, thread, { due: later(today, days) }, {}, say("phone-put-off")));
  const mayWrite = allowsWords(levelOf(app.initiative(), today));
  return h("div", null,
    h("div", { class: "steps" },
      button(say("phone-follow-up-done"), () => tell(app, thread, { state: "done" }, {}, say("phone-follow-up-done-kept")),
        { kind: "main" }),
      button(say("phone-follow-up-lost"), () => tell(app, thread, { state: "lost" }, {}, say("phone-follow-up-lost-kept")))),
    drawer(say("phone-put-off-to"), h("div", { class: "steps" }, put(1, "phone-due-tomorrow"), put(3, "phone-due-three"),
      put(7, "phone-due-week"))),
    mayWrite && !(thread.words && thread.words.what) && nameIt(app, thread));
}

// A promise made without a word can be given one.
function nameIt(app, thread) {
  const what = text({ label: say("phone-follow-up-what"), hint: say("phone-no-names"), most: 200 });
  return drawer(say("phone-follow-up-name"), what.node,
    button(say("phone-save"), () => what.value() && tell(app, thread, {}, { what: what.value() }, say("phone-amended"))));
}
