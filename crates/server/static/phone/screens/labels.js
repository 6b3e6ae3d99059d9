// The words of codes, as the site offers them, and what an entry says in a line.

import { dayInWords, minutesInWords, say, spoken } from "../words.js";

const KINDS = {
  "practice.contact": "phone-kind-contact",
  "practice.tally": "phone-kind-tally",
  "practice.follow-up": "phone-kind-follow-up",
  "practice.handoff": "phone-kind-handoff",
  "practice.goal": "phone-kind-goal",
  "practice.supervision": "phone-kind-supervision",
  "practice.training": "phone-kind-training",
  "practice.team-work": "phone-kind-team-work",
  "practice.hours": "phone-kind-hours",
  "practice.wellbeing": "phone-kind-wellbeing",
  "practice.reflection": "phone-kind-reflection",
};

export const OWN_KINDS = Object.keys(KINDS);

export const kindInWords = (kind) => (KINDS[kind] ? say(KINDS[kind]) : kind);

const named = (value) => value[spoken()] || value.fr || value.en || value["zh-Hans"] || value.code;

// The values that the site offers for a list.
export function offered(app, list) {
  const values = (app.settings().lists || {})[list] || [];
  return values.filter(({ hidden }) => !hidden).map((value) => ({ code: value.code, label: named(value) }));
}

export function label(app, list, code) {
  const value = ((app.settings().lists || {})[list] || []).find((each) => each.code === code);
  return value ? named(value) : code;
}

// The same values, those chosen most often lately first; ties as the list has them.
export function byHabit(values, chosen) {
  const often = new Map();
  for (const code of chosen) often.set(code, (often.get(code) || 0) + 1);
  return values.map((value, place) => ({ value, place, n: often.get(value.code) || 0 }))
    .sort((one, other) => other.n - one.n || one.place - other.place).map(({ value }) => value);
}

export function memberName(app, id) {
  const member = (app.settings().members || []).find((each) => each.id === id);
  return member ? member.name : null;
}

// What is known of a person under a pseudonym: the nickname, if the phone holds one.
export async function nicknames(app) {
  const known = new Map();
  for (const person of await app.core.persons()) {
    const name = person.nickname || null;
    [person.about, ...(person.merged || [])].forEach((about) => known.set(about, name));
  }
  return known;
}

const held = (open) => (open.held ? null : say("phone-missed"));

const LINES = {
  "practice.contact": (app, { open }) => [
    label(app, "contact-way", open.way), open.setting && label(app, "setting", open.setting),
    (open.support || []).map((code) => label(app, "support", code)).join(", "),
  ],
  "practice.tally": (app, { open }) => [say("phone-contacts", { n: open.contacts })],
  "practice.follow-up": (app, { open, words }) => [words && words.what,
    open.due && say("phone-due", { day: dayInWords(open.due, app.today()) })],
  "practice.handoff": (app, { open, words }) => [label(app, "handoff-state", open.state), words && words.what],
  "practice.goal": (app, { open, words }) => [label(app, "goal-state", open.state), words && words.goal],
  "practice.supervision": (app, { open }) => [held(open), label(app, "supervision-kind", open.kind),
    open.minutes && minutesInWords(open.minutes)],
  "practice.training": (app, { open }) => [held(open), label(app, "training-topic", open.topic),
    open.minutes && minutesInWords(open.minutes)],
  "practice.team-work": (app, { open }) => [label(app, "team-work", open.work),
    open.minutes && minutesInWords(open.minutes)],
  "practice.hours": (app, { open }) => [minutesInWords(open.minutes), label(app, "pay", open.pay)],
  "practice.wellbeing": (app, { words }) => [words && words.level && label(app, "wellbeing", words.level)],
  "practice.reflection": (app, { words }) => [words && words.text && words.text.slice(0, 80)],
};

// What an entry says, in a line.
export function lineOf(app, entry) {
  const line = LINES[entry.kind];
  return line ? line(app, entry).filter(Boolean).join(" · ") : "";
}
