// A stand-in for the phone's core, for tests of the screens alone: everything lives in memory, and the address says in which
// state the phone is (`as`), what was agreed about notes (`notes`) and in which language it speaks (`lang`). All is invented.

import { uuid4, uuid7 } from "./bytes.js";
import { fold, persons, version } from "./fold.js";

const asked = new URLSearchParams(location.search);
const as = asked.get("as") || "full";
const ME = "0199f0aa-0000-7000-8000-0000000000aa";
const OTHER = "0199f0aa-0000-7000-8000-0000000000bb";
const INITIATIVE = "0199f0aa-0000-7000-8000-000000000001";
const MINOU = "5f0a2f8e-8f2f-4c3a-9d6e-000000000001";
const HOUR = 3_600_000_000;

const micros = () => Date.now() * 1000;
const day = (away) => {
  const date = new Date(Date.now() + away * 86_400_000);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

const memory = {
  status: { new: "new", ended: "new", locked: "locked" }[as] || "open",
  ended: as === "ended" ? micros() : null,
  joined: as !== "new" && as !== "join",
  language: asked.get("lang") || "fr",
  letters: 0,
  draft: null,
  entries: [],
  tried: 0,
};
const listeners = new Map();
let settings = null;
let seq = 100;

function emit(name, detail) {
  return Promise.all([...(listeners.get(name) || [])].map((listener) => listener(detail)));
}

function add(entry, ago, sent = true) {
  const at = micros() - ago * HOUR;
  const whole = {
    id: uuid7(at / 1000), initiative: INITIATIVE, version: 1, author: ME, occurred: day(-Math.floor(ago / 24)),
      recorded_at: at,
    audience: "team", amends: [], words: null, order: memory.entries.length + 1, ...entry,
  };
  if (sent) whole.seq = seq += 1;
  memory.entries.push(whole);
  return whole.id;
}

function invent() {
  const contact = (open, ago, words = {}, sent = true, more = {}) => add({ kind: "practice.contact", open, words, ...more },
    ago, sent);
  add({ kind: "trust.person", about: MINOU, open: {}, words: { nickname: "Minou" } }, 200);
  add({ kind: "trust.person", about: uuid4(), open: {}, words: { nickname: "Le Grand" } }, 180);
  contact({ way: "one-to-one", setting: "encampment", support: ["listening", "practical"], result: "took-link" }, 50,
    { note: "Elle veut revoir l’infirmière." }, true, { about: MINOU });
  contact({ way: "group", setting: "day-centre", support: ["own-story"] }, 49);
  const root = contact({ way: "one-to-one", setting: "street", support: ["listening"] }, 27);
  add({ kind: "practice.contact", open: { way: "one-to-one", setting: "shelter", support: ["listening"] }, words: {},
    amends: [root], root }, 26);
  add({ kind: "practice.contact", open: { way: "accompaniment", setting: "street", support: ["listening", "link-clinic"] },
    words: {}, amends: [root], root }, 25);
  add({ kind: "practice.supervision", open: { held: true, kind: "clinical", minutes: 60 }, words: {} }, 24 * 18);
  add({ kind: "practice.hours", open: { minutes: 420, pay: "paid" }, words: {} }, 24);
  add({ kind: "practice.tally", open: { contacts: 12,
    counts: [{ list: "setting", code: "street", n: 9 }, { list: "setting", code: "shelter", n: 3 }] }, words: {} }, 72);
  add({ kind: "practice.reflection", audience: "author", open: {},
    words: { text: "Longue soirée. J’ai su me taire au bon moment." } }, 30);
  add({ kind: "practice.follow-up", version: 2, about: MINOU, open: { due: day(-1), state: "opened" },
    words: { what: "Passer à la halte avec elle" } }, 52);
  add({ kind: "practice.follow-up", version: 2, open: { due: day(0), state: "opened" },
    words: { what: "Rappeler pour la carte d’assurance maladie" } }, 28);
  add({ kind: "practice.handoff", author: OTHER, open: { state: "offered", way: "warm", to: ME, from: OTHER, due: day(2) },
    words: { who: "Le Grand", what: "Aimerait quelqu’un avec lui au premier rendez-vous." } }, 20);
  add({ kind: "practice.handoff", author: OTHER, open: { state: "offered", way: "phone", from: OTHER },
    words: { what: "Cherche de la compagnie pour les démarches de logement." } }, 10);
  add({ kind: "practice.follow-up", version: 2, author: OTHER, open: { due: day(3), state: "opened", whose: OTHER },
    words: { what: "Pansement à refaire" } }, 10);
  contact({ way: "one-to-one", setting: "street", support: ["listening", "harm-reduction"] }, 2, {}, false);
  contact({ way: "phone-text", support: ["follow-up"] }, 1, {}, false);
  add({ kind: "practice.contact", open: { way: "one-to-one", setting: "gone" }, words: {},
    shelf: { reason: "problem-not-in-list", field: "setting" } }, 3, false);
}

const ready = (async () => {
  const told = await fetch("/phone/lists.json");
  settings = {
    digest: "0", me: { id: ME, name: "Camille", role: "peer-worker", locale: "fr" }, site: "Clinique inventée",
    initiatives: [{ id: INITIATIVE, title: "Halte du Canal (inventée)", supervision_days: 14,
      notes: [{ from: "2020-01-01", level: asked.get("notes") || "full" }] }],
    members: [{ id: ME, name: "Camille", role: "peer-worker" }, { id: OTHER, name: "Dominique", role: "clinician" }],
    lists: await told.json(), mode: "full", lease_days: 14,
  };
  if (asked.get("initiatives") === "2") settings.initiatives.push({ id: uuid4(), title: "Refuge du Pont (inventé)",
    notes: [] });
  if (as === "full" || as === "alarm" || as === "locked") invent();
})();

const problem = (code, more) => Object.assign(new Error(code), { code, ...more });
const isUnsent = (entry) => !entry.seq && !entry.shelf;

export const core = {
  async state() {
    await ready;
    const { status, joined, language, ended, letters } = memory;
    const lease = asked.get("lease") === "over" ? micros() - HOUR : micros() + 300 * HOUR;
    return {
      status, joined, language, ended, letters, ways: { passkey: asked.get("passkey") === "1", passphrase: true },
      ...(status === "open" ? { mode: "full", lease_until: lease, me: settings.me,
        alarm: as === "alarm" ? "forked" : null } : {}),
    };
  },
  suggest: () => "baro tife lopi zadu meco",
  async setUp({ passphrase, passkey }) {
    if (!passkey && passphrase.split(" ").length < 5) throw problem(/^\d+$/.test(passphrase) ? "passphrase-digits" : "passphrase-short");
    memory.status = "open";
  },
  async unlock({ passphrase }) {
    memory.tried += 1;
    if (passphrase !== "baro tife lopi zadu meco") throw problem(memory.tried > 2 ? "unlock-wait" : "unlock-wrong",
      { seconds: 4 });
    memory.status = "open";
    memory.letters = 0;
  },
  async lock() {
    await emit("locking");
    memory.status = "locked";
    await emit("lock");
  },
  async wipe() {
    memory.entries = [];
    Object.assign(memory, { status: "new", joined: false });
    return { confirmed: true };
  },
  async join() {
    if (asked.get("join") === "stranger") throw problem("fault-sign-in");
    memory.joined = true;
    return { ok: true, sent: 0, got: 0 };
  },
  settings: async () => (await ready, memory.joined ? settings : null),
  async save(draft) {
    if (asked.get("full") === "disk") throw new DOMException("full", "QuotaExceededError");
    if (memory.status === "locked") memory.letters += 1;
    const amends = draft.amends || [];
    const known = memory.entries.find(({ id }) => id === amends[0]);
    const entry = {
      id: uuid7(Date.now()), version: 1, audience: "team",
        ...JSON.parse(JSON.stringify({ ...draft, words: draft.words || null })), amends,
      author: ME, recorded_at: micros(), order: memory.entries.length + 1,
    };
    if (known) entry.root = known.root || known.id;
    memory.entries.push(entry);
    emit("change");
    return entry.id;
  },
  async undo(id) {
    const at = memory.entries.findIndex((entry) => entry.id === id && isUnsent(entry));
    if (at < 0) return false;
    memory.entries.splice(at, 1);
    emit("change");
    return true;
  },
  async discard(id) {
    memory.entries = memory.entries.filter((entry) => entry.id !== id);
    emit("change");
  },
  async entries({ kinds, mine } = {}) {
    await ready;
    return fold(memory.entries).filter((thread) => (!kinds || kinds.includes(thread.kind)) && (!mine || thread.author === ME));
  },
  version: async (id) => version(memory.entries.find((entry) => entry.id === id)),
  persons: async (find) => persons(fold(memory.entries)).filter(({ nickname }) => !find || (nickname || "").toLowerCase().includes(find.toLowerCase())),
  pseudonym: uuid4,
  async unsent() {
    const here = memory.entries.filter(isUnsent);
    return { n: here.length, oldest: here.length > 0 ? Math.min(...here.map((entry) => entry.recorded_at)) : null,
      shelf: memory.entries.filter(({ shelf }) => shelf).length };
  },
  clock: async () => ({ skew_micros: null, warn: asked.get("clock") === "wrong" }),
  now: micros,
  async sync() {
    if (asked.get("site") === "away") return { ok: false, sent: 0, got: 0, problem: "unreachable" };
    const here = memory.entries.filter(isUnsent);
    here.forEach((entry) => (entry.seq = seq += 1));
    emit("change");
    return { ok: true, sent: here.length, got: 0 };
  },
  beginWitness: async () => {},
  keepDraft: async (value) => (memory.draft = value),
  draft: async () => memory.draft,
  on(name, listener) {
    if (!listeners.has(name)) listeners.set(name, new Set());
    listeners.get(name).add(listener);
  },
  language: async (code) => (memory.language = code),
};

// What a test may ask of the stand-in.
window.standIn = { memory, emit };
