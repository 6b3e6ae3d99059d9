// The words of the app: read once for each language, put together here. Numbers, plurals and dates follow the language.

const LOCALES = { fr: "fr-CA", en: "en-CA", "zh-Hans": "zh-Hans" };
const DAY = 86_400_000;

let language = "fr";
let table = {};
let plural = new Intl.PluralRules("fr-CA");
let figures = new Intl.NumberFormat("fr-CA");

export const LANGUAGES = [["fr", "Français"], ["en", "English"], ["zh-Hans", "简体中文"]];

// Reads the words of a language; until they are there, those of before stay.
export async function speak(code) {
  const wanted = code in LOCALES ? code : "fr";
  const answer = await fetch(`/phone/words/${wanted}.json`);
  if (!answer.ok) throw new Error("words");
  table = await answer.json();
  language = wanted;
  plural = new Intl.PluralRules(LOCALES[wanted]);
  figures = new Intl.NumberFormat(LOCALES[wanted]);
  document.documentElement.lang = wanted;
}

export const spoken = () => language;

export const amount = (number) => figures.format(number);

function choose(piece, args) {
  const asked = args[piece.of];
  const exact = piece.in[String(asked)];
  if (exact) return exact;
  return (typeof asked === "number" && piece.in[plural.select(asked)]) || piece.in[piece.else];
}

function put(pieces, args) {
  return pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece.of !== undefined) return put(choose(piece, args), args);
    const value = args[piece.arg];
    return typeof value === "number" ? amount(value) : String(value);
  }).join("");
}

// The words under a key, with values for its arguments.
export function say(key, args) {
  const message = table[key];
  if (message === undefined) return `⟦${key}⟧`;
  return typeof message === "string" ? message : put(message, args || {});
}

/* Days are texts such as 2026-05-12, in the time of the place where the phone is. */

const two = (number) => String(number).padStart(2, "0");
const four = (number) => String(number).padStart(4, "0");

export const dayOf = (date) => `${four(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
export const dateOf = (day) => new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12);

export function later(day, days) {
  const date = dateOf(day);
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

export const daysBetween = (from, to) => Math.round((dateOf(to) - dateOf(from)) / DAY);

const format = (options) => new Intl.DateTimeFormat(LOCALES[language], options);

// A day in words, as seen from another one.
export function dayInWords(day, today) {
  const near = { "-1": "phone-yesterday", 0: "phone-today", 1: "phone-tomorrow" }[daysBetween(today, day)];
  if (near) return say(near);
  const far = day.slice(0, 4) !== today.slice(0, 4);
  return format({ weekday: "long", day: "numeric", month: "long", year: far ? "numeric" : undefined }).format(dateOf(day));
}

export const timeInWords = (date) => format({ hour: "numeric", minute: "2-digit" }).format(date);

// An instant in words: a time today, else a day and a time.
export function instantInWords(micros, today) {
  const date = new Date(micros / 1000);
  const day = dayOf(date);
  if (day === today) return timeInWords(date);
  return say("phone-day-at", { day: dayInWords(day, today), time: timeInWords(date) });
}

export function minutesInWords(length) {
  const [hours, rest] = [Math.floor(length / 60), length % 60];
  if (hours === 0) return say("phone-length-minutes", { minutes: rest });
  if (rest === 0) return say("phone-length-hours", { hours });
  return say("phone-length-both", { hours, minutes: two(rest) });
}

/* Uncertain dates, as far as phones write them: a day, a day with its time, one of several days, a month, a year. */

const PLAIN = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T.*)?$/;

// The first and the last day that a date allows; nothing where it is written in another way.
export function daysAllowed(edtf) {
  const range = /^\[(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})\]$/.exec(edtf);
  if (range) return [range[1], range[2]];
  const [from, to] = edtf.replace(/[~?%]/g, "").split("/");
  const read = PLAIN.exec(from);
  if (!read) return null;
  const end = to ? PLAIN.exec(to) : read;
  if (!end) return null;
  const lastOf = (year, month) => dayOf(new Date(Number(year), Number(month || 12), 0, 12));
  const first = `${read[1]}-${read[2] || "01"}-${read[3] || "01"}`;
  return [first, end[3] ? `${end[1]}-${end[2]}-${end[3]}` : lastOf(end[1], end[2])];
}

// A date in words; one written in another way is shown as it is written.
export function whenInWords(edtf, today) {
  const allowed = daysAllowed(edtf);
  if (!allowed) return edtf;
  const [first, last] = allowed;
  if (first !== last) return say("phone-between", { from: dayInWords(first, today), to: dayInWords(last, today) });
  if (!edtf.includes("T")) return dayInWords(first, today);
  return say("phone-day-at", { day: dayInWords(first, today), time: timeInWords(new Date(edtf)) });
}

// A date with a time and its distance from universal time, as the record writes it.
export function instantAsEdtf(micros) {
  const date = new Date(micros / 1000);
  const offset = -date.getTimezoneOffset();
  const away = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}:00${offset === 0 ? "Z" : away}`;
}
