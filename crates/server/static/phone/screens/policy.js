// How much may be written about contacts: the level that the initiative settled for the days in question.

import { daysAllowed, say } from "../words.js";
import { h } from "../ui.js";

const LEVELS = ["none", "tally", "shared", "full"];
const SAID = { none: "phone-notes-none", tally: "phone-notes-tally", shared: "phone-notes-shared",
  full: "phone-notes-full" };

// The level of a date. Where a date allows days of several levels, the one that allows least.
export function levelOf(initiative, edtf) {
  const [first, last] = daysAllowed(edtf) || ["0000-01-01", "9999-12-31"];
  const policy = (initiative.notes || []).map(({ from, level }) => ({ from: (daysAllowed(from) || ["0000-01-01"])[0],
    level }))
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const before = policy.filter(({ from }) => from <= first);
  const during = policy.filter(({ from }) => from > first && from <= last);
  const levels = [...(before.length > 0 ? [before[before.length - 1].level] : ["full"]),
    ...during.map(({ level }) => level)];
  return LEVELS[Math.min(...levels.map((level) => LEVELS.indexOf(level)).map((place) => (place < 0 ? 0 : place)))];
}

export const allowsWords = (level) => level === "shared" || level === "full";

// The one sentence that says what may be written.
export const saidOf = (level) => h("p", { class: "policy" }, say(SAID[level]));
