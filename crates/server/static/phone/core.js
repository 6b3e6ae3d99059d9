// What the screens stand on. They know no key, no database and no address of the site; they call `core` and are told by events.
//
// Beyond the contract in docs/phone.md: `suggest` (a passphrase), `weakness`, `addWay`, `undo`, `again`, `discard`, `version`,
// `pseudonym`, `keepDraft`, `draft`, `beginWitness`, and the event `locking`, sent just before the keys are forgotten.

import { canonical, hex, Problem, random, text, utf8, uuid4, uuid7, uuidBytes } from "./bytes.js";
import { Clock, phoneNow } from "./clock.js";
import { fold, persons, version } from "./fold.js";
import * as locks from "./lock.js";
import { Store } from "./store.js";
import { allEntries, FRESH, isUnsent, ownCells, Sync } from "./sync.js";

const TITLE = "Carnet";
const LETTER = "jalon phone letter 1";
const MOST_LETTERS = 200;
// Wrong tries: so many are free, then each doubles the wait. It slows a hand, not someone who copied the files.
const FREE_TRIES = 4;
const LONGEST_WAIT = 300_000;
const IDLE = 5 * 60_000;
const HIDDEN = 60_000;
const OFTEN = 3 * 60_000;
const FIRST_WAIT = 15_000;
const LAST_WAIT = 15 * 60_000;
const AFTER_SAVE = 11_000;

const store = new Store();
const listeners = new Map();
const others = "BroadcastChannel" in globalThis ? new BroadcastChannel("jalon-phone") : null;
let clock = new Clock();
let sync = null;
let folded = null;
let saving = 0;
let isLocking = false;
let language = "fr";

// Tells everyone who listens; done when they are.
function emit(event, detail) {
  const heard = async (listener) => listener(detail);
  return Promise.all([...(listeners.get(event) ?? [])].map((listener) => heard(listener).catch(console.error)));
}

const kept = () => store.named.get("state") ?? FRESH;

store.onchange = () => {
  folded = null;
  emit("change");
};

const ready = (async () => {
  await store.open();
  language = (await store.read("language")) ?? language;
})();

async function status() {
  await ready;
  if (store.isOpen) return "open";
  return (await store.read("slots")) ? "locked" : "new";
}

/* Unlocking and locking. */

async function makeSlot(way, root) {
  if (way.passkey) return { passkey: await locks.passkeySlot(TITLE, root) };
  return { passphrase: await locks.passphraseSlot(way.passphrase ?? "", root) };
}

async function openSlot(way) {
  const slots = await store.read("slots");
  if (!slots) throw new Problem("not-set-up");
  if (way.passkey) {
    if (!slots.passkey) throw new Problem("passkey-none");
    return locks.openByPasskey(slots.passkey);
  }
  if (!slots.passphrase) throw new Problem("passphrase-none");
  const tries = (await store.read("tries")) ?? { count: 0, until: 0 };
  const wait = Math.min(LONGEST_WAIT, tries.until - Date.now());
  if (wait > 0) throw new Problem("unlock-wait", { seconds: Math.ceil(wait / 1000) });
  try {
    const root = await locks.openByPassphrase(slots.passphrase, way.passphrase ?? "");
    if (tries.count > 0) await store.keep({ tries: { count: 0, until: 0 } });
    return root;
  } catch (error) {
    const count = tries.count + 1;
    const pause = count > FREE_TRIES ? Math.min(LONGEST_WAIT, 1000 * 2 ** (count - FREE_TRIES)) : 0;
    await store.keep({ tries: { count, until: Date.now() + pause } });
    throw new Problem(error.code ?? "unlock-wrong", { seconds: Math.ceil(pause / 1000) });
  }
}

async function setUp(way) {
  if ((await status()) !== "new") throw new Problem("set-up-already");
  const root = random(32);
  const slots = await makeSlot(way, root);
  const pair = await locks.keyPair();
  await store.keep({ slots, letterbox: pair.open, ended: null, joined: false });
  await store.unlock(root);
  root.fill(0);
  await store.change(() => ({ named: { state: FRESH, letterbox: { own: hex(pair.own) } } }));
  // Unsent entries should outlive a full disk; the browser may still refuse.
  if (navigator.storage?.persist) navigator.storage.persist().catch(() => {});
  await begin();
}

async function unlock(way) {
  await ready;
  if (store.isOpen) return;
  const root = await openSlot(way);
  await store.unlock(root);
  root.fill(0);
  await begin();
}

async function begin() {
  clock = new Clock(kept().clock);
  sync = new Sync(store, clock, governed);
  await sync.obey();
  await openLetters();
  touch();
  emit("change");
  schedule(0);
}

// A second way in, for the day when the first one is gone; the first is shown once more.
async function addWay(way, shown) {
  const root = await openSlot(shown);
  const slot = await makeSlot(way, root);
  root.fill(0);
  await store.keep({ slots: { ...(await store.read("slots")), ...slot } });
}

// What is being written may be kept first (`locking`), for no longer than a moment.
async function lock() {
  if (!store.isOpen || isLocking) return;
  isLocking = true;
  others?.postMessage("lock");
  await Promise.race([emit("locking"), new Promise((over) => setTimeout(over, 1_000))]);
  isLocking = false;
  lockNow();
}

function lockNow() {
  if (!store.isOpen) return;
  store.lock();
  sync = null;
  folded = null;
  clock = new Clock();
  clearTimeout(next);
  emit("lock");
}

async function wipe(mark = null) {
  await ready;
  clearTimeout(next);
  sync = null;
  folded = null;
  const confirmed = await store.wipe({ language, ...(mark ?? {}) });
  others?.postMessage("wiped");
  emit("lock");
  return { confirmed };
}

// What the site says about this phone.
async function governed(event, detail) {
  if (event === "witness") return emit("witness", detail);
  if (event === "lease") {
    await store.change((here) => ({ named: { state: { ...here.named.get("state"), lease_until: 0 } } }));
    return sync?.obey();
  }
  await wipe({ ended: Date.now() });
  return emit("ended");
}

async function leave() {
  if (unsentNow().n > 0) throw new Problem("leave-unsent");
  return wipe();
}

/* Capture. */

// Without what is empty: absent is how the record says nothing.
function slim(fields) {
  const isEmpty = (value) => value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => !isEmpty(value)));
}

async function save(draft) {
  await ready;
  saving += 1;
  try {
    const { kind, version = 1, initiative, occurred, told_at, about, audience = "team", amends = [] } = draft;
    if (!kind || !occurred) throw new Problem("draft-unsound");
    const base = slim({ kind, version, initiative, occurred, told_at, about, audience, amends });
    const entry = { id: uuid7(Date.now()), recorded_at: phoneNow(), ...base, open: slim(draft.open) };
    const words = slim(draft.words);
    if (Object.keys(words).length > 0) entry.words = words;
    const isKept = store.isOpen && (await room(() => put([entry])).then(() => true, unlessLocked));
    if (!isKept) await post(entry);
    schedule(AFTER_SAVE, true);
    return entry.id;
  } finally {
    saving -= 1;
  }
}

// It may have been locked just now.
function unlessLocked(error) {
  if (error.code !== "locked") throw error;
  return false;
}

// Puts new entries in the order in which they were captured; in sealed mode their words are closed at once.
async function put(entries, letters = []) {
  await store.change(async (here) => {
    const state = here.named.get("state");
    const cells = [];
    let { captured } = state;
    for (const entry of entries) {
      captured += 1;
      const whole = { ...entry, order: captured, ...(state.member ? { author: state.member } : {}) };
      if (state.mode === "sealed" && whole.words) {
        whole.locked = await locks.lockWords(state.public_key, whole.id, canonical(whole.words));
        delete whole.words;
      }
      cells.push({ t: "own", entry: whole });
    }
    return { put: cells, letters, named: { state: { ...state, captured } } };
  });
}

// Where the disk is full, what the site has anyway makes room for what it has not.
async function room(work) {
  try {
    return await work();
  } catch (error) {
    if (error.name !== "QuotaExceededError") throw error;
    await store.change((here) => ({
      remove: [...here.cells].filter(([, cell]) => cell.t === "page").map(([key]) => key),
      named: { state: { ...here.named.get("state"), cursor: 0 } },
    }));
    return work();
  }
}

// The phone is locked: it writes to its own public key, and reads it once it is unlocked.
async function post(entry) {
  const box = await store.read("letterbox");
  if (!box) throw new Problem("not-set-up");
  if ((await store.countLetters()) >= MOST_LETTERS) throw new Problem("letters-full");
  await store.post(await locks.sealTo(box, uuidBytes(entry.id).slice(0, 0), LETTER, locks.padded(entry)));
  others?.postMessage("letter");
}

async function openLetters() {
  const letters = await store.letters();
  if (letters.length === 0) return;
  const own = Uint8Array.from(store.named.get("letterbox").own.match(/../g), (pair) => parseInt(pair, 16));
  const entries = [];
  for (const [, bytes] of letters) {
    try {
      const entry = JSON.parse(text(await locks.unsealWith(own, new Uint8Array(), LETTER, bytes)));
      entries.push({ ...entry, quick: true });
    } catch (error) {
      // Not written by this app: nobody can ever read it.
    }
  }
  await put(entries, letters.map(([key]) => key));
}

// Entries captured before it was known where they belong: where there is one initiative only, there.
async function place() {
  const known = store.named.get("settings")?.initiatives ?? [];
  const lost = [...ownCells(store)].filter(([, entry]) => !entry.initiative && isUnsent(entry));
  if (lost.length === 0 || known.length !== 1) return;
  await store.change(() => ({
    put: lost.map(([, entry]) => ({ t: "own", entry: { ...entry, initiative: known[0].id } })),
    remove: lost.map(([key]) => key),
  }));
}

// Takes an entry back as if it had never been, where it has not left yet; whether that was still possible.
async function undo(id) {
  return store.change((here) => {
    const isLeaving = here.named.get("state").leaving.some((one) => one.id === id);
    const found = [...ownCells(here)].find(([, entry]) => entry.id === id);
    if (isLeaving || !found || !isUnsent(found[1])) return { result: false };
    return { remove: [found[0]], result: true };
  });
}

function onShelf(here, id) {
  const found = [...ownCells(here)].find(([, entry]) => entry.id === id && entry.shelf);
  if (!found) throw new Problem("not-on-shelf");
  return found;
}

// Sends a refused entry once more, as it is or somewhere else.
async function again(id, initiative) {
  await store.change((here) => {
    const [key, { shelf, n, ...entry }] = onShelf(here, id);
    return { put: [{ t: "own", entry: { ...entry, ...(initiative ? { initiative } : {}) } }], remove: [key] };
  });
  schedule(0);
}

async function discard(id) {
  await store.change((here) => ({ remove: [onShelf(here, id)[0]] }));
}

/* Reading. */

function all() {
  folded = folded ?? fold(allEntries(store));
  return folded;
}

function opened() {
  if (!store.isOpen) throw new Problem("locked");
}

// `since`: microseconds, or a day such as 2026-11-23, held against when it happened.
function entries({ kinds, since, mine, about } = {}) {
  opened();
  const same = about && new Set([about, ...(persons(all()).find((person) => person.about === about)?.merged ?? [])]);
  const isSince = (thread) => (typeof since === "number" ? thread.began >= since : thread.occurred >= since);
  return all().filter((thread) =>
    (!kinds || kinds.includes(thread.kind)) && (!since || isSince(thread)) && (!same || same.has(thread.about)) &&
    (!mine || !thread.author || thread.author === kept().member));
}

function plain(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function unsentNow() {
  const told = { n: 0, oldest: null, shelf: 0 };
  for (const [, entry] of store.isOpen ? ownCells(store) : []) {
    if (entry.shelf) told.shelf += 1;
    if (!isUnsent(entry)) continue;
    told.n += 1;
    told.oldest = told.oldest === null ? entry.recorded_at : Math.min(told.oldest, entry.recorded_at);
  }
  return told;
}

/* When to ask the site: at the start, when the app is looked at, after saving, and now and then; less often while it fails. */

let next = 0;
let due = Infinity;
let wait = FIRST_WAIT;

function schedule(millis, onlySooner = false) {
  const at = Date.now() + millis;
  if (onlySooner && due <= at && due > Date.now()) return;
  clearTimeout(next);
  due = at;
  next = setTimeout(() => askSite(false), millis);
}

async function askSite(everything) {
  const running = sync;
  if (!running || !kept().token) return { ok: false, sent: 0, got: 0, problem: store.isOpen ? "not-joined" : "locked" };
  await place();
  const done = await running.run(everything);
  wait = done.ok ? FIRST_WAIT : Math.min(LAST_WAIT, 2 * wait);
  if (sync === running) {
    // What can still be undone was held back.
    const isHeld = [...ownCells(store)].some(([, entry]) => isUnsent(entry) && entry.initiative);
    const later = isHeld ? AFTER_SAVE : OFTEN;
    schedule(done.ok ? later : wait * (0.75 + Math.random() / 2), done.ok);
  }
  emit("sync", done);
  return done;
}

/* Left alone, the phone locks itself. */

let touched = [0, 0];
let hidden = null;

function touch() {
  touched = [Date.now(), performance.now()];
}

// By both clocks: one may be set by hand, the other may stand still while the phone sleeps.
const since = ([wall, steady]) => Math.max(Date.now() - wall, performance.now() - steady);

function watch() {
  for (const sign of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(sign, touch, { passive: true, capture: true });
  const lookUp = () => {
    if (store.isOpen && (since(touched) > IDLE || (hidden && since(hidden) > HIDDEN))) lock();
  };
  setInterval(lookUp, 5_000);
  document.addEventListener("visibilitychange", () => {
    lookUp();
    hidden = document.visibilityState === "hidden" ? [Date.now(), performance.now()] : null;
    if (hidden) return;
    wait = FIRST_WAIT;
    schedule(0);
  });
  addEventListener("pagehide", lockNow);
  // What is being typed the browser would keep in the clear, to fill it in again after a crash.
  addEventListener("focusin", ({ target }) => {
    if (target.matches("textarea, input:not([type='password'])")) target.setAttribute("autocomplete", "off");
  });
  addEventListener("online", () => schedule(0));
  if (!others) return;
  others.onmessage = ({ data }) => {
    if (data === "change") store.refresh();
    else if (data === "letter" && store.isOpen) openLetters();
    else if (data === "lock") lock();
    else if (data === "wiped") location.reload();
  };
  store.onwrite = () => others.postMessage("change");
}

/* A newer app waits until nothing is being written, and until whoever is at work says so. */

async function serve() {
  if (!("serviceWorker" in navigator) || !location.pathname.startsWith("/phone/")) return;
  const address = "/phone/worker.js";
  const policy = globalThis.trustedTypes?.createPolicy("jalon-phone", { createScriptURL: () => address });
  const options = { scope: "/phone/", updateViaCache: "none" };
  const registration = await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : address, options);
  let isAsked = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
  });
  const apply = async () => {
    while (saving > 0) await new Promise((done) => setTimeout(done, 50));
    if (store.isOpen) await store.change(() => ({}));
    isAsked = true;
    registration.waiting?.postMessage("take-over");
  };
  const offer = async (isQuiet) => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    if (isQuiet && (await status()) !== "open") await apply();
    else emit("update", apply);
  };
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed") offer(false);
    });
  });
  listen("lock", () => offer(true));
  await offer(true);
  setInterval(() => registration.update().catch(() => {}), 60 * OFTEN);
}

function listen(event, listener) {
  if (!listeners.has(event)) listeners.set(event, new Set());
  listeners.get(event).add(listener);
  return () => listeners.get(event).delete(listener);
}

export const core = {
  async state() {
    const now = await status();
    const [slots, ended, joined] = [await store.read("slots"), await store.read("ended"), await store.read("joined")];
    const { mode, lease_until, member, alarm } = kept();
    return {
      status: now,
      joined: Boolean(joined),
      language,
      ways: { passkey: Boolean(slots?.passkey), passphrase: Boolean(slots?.passphrase) },
      ended: ended ?? null,
      letters: await store.countLetters(),
      ...(now === "open" ? { mode, lease_until, me: store.named.get("settings")?.me ?? (member ? { id: member } : null), alarm: alarm ?? null } : {}),
    };
  },
  suggest: locks.suggest,
  weakness: locks.weakness,
  setUp,
  unlock,
  addWay,
  lock,
  wipe: () => wipe(),
  async join(label) {
    opened();
    await sync.join(label);
    return askSite(true);
  },
  leave,
  async settings() {
    opened();
    return store.named.get("settings") ?? null;
  },
  save,
  undo,
  again,
  discard,
  entries: async (filter) => entries(filter),
  async version(id) {
    opened();
    const found = allEntries(store).find((entry) => entry.id === id);
    return found ? version(found) : null;
  },
  async persons(find) {
    opened();
    const sought = plain(find ?? "");
    return persons(all()).filter((person) => !sought || plain(person.nickname ?? "").includes(sought));
  },
  pseudonym: uuid4,
  unsent: async () => unsentNow(),
  clock: async () => clock.told(),
  now: () => clock.now(),
  sync: () => askSite(true),
  beginWitness: () => sync?.beginWitness(),
  // What is being written, so that locking does not lose it; it stays encrypted like everything.
  async keepDraft(value) {
    await store.change(() => ({ named: { draft: value } }));
  },
  async draft() {
    opened();
    return store.named.get("draft") ?? null;
  },
  on: listen,
  async language(code) {
    language = code;
    await ready;
    await store.keep({ language: code });
  },
};

watch();
serve().catch(() => {});
