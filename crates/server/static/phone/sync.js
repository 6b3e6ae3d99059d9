// The phone and the site agree: what was captured here goes there, one answer for each entry; what happened there comes here, by
// a cursor that is kept together with what it brought. Every step is durable before the next, so that it may end anywhere.
//
// Nothing here trusts `navigator.onLine`: whether the site can be reached is learnt by asking it.

import { phoneNow } from "./clock.js";
import { canonical, Problem, utf8 } from "./bytes.js";
import { threads } from "./fold.js";
import { lockWords } from "./lock.js";
import { judge, NOTHING_SEEN } from "./witness.js";

const BASE = "/api/v1/phone";
const SYNCING = "jalon-phone-syncing";
const MOST = 500;
const MOST_BYTES = 700_000;
const PAGE = 500;
const PATIENCE = 90_000;
const DAY = 86_400_000_000;
// What can be undone is not sent yet.
export const HELD_MICROS = 10_000_000;
// How long the phone keeps what it was sent, and in short memory its own words.
const KEPT_DAYS = 90;
const SHORT_DAYS = 7;
const MOST_KEPT = 10_000;

export const FRESH = { captured: 0, n: 0, acked: 0, leaving: [], cursor: 0, clock: {}, witness: NOTHING_SEEN };

const IN_ENTRY = ["id", "n", "initiative", "kind", "version", "occurred", "recorded_at", "told_at", "about", "audience", "amends", "open", "words", "locked"];

// An entry as the wire wants it.
function wire(entry, n) {
  const told = {};
  for (const name of IN_ENTRY) if (entry[name] !== undefined && entry[name] !== null) told[name] = entry[name];
  return { ...told, n };
}

// Whether something was captured here and waits to be sent.
export const isUnsent = (entry) => !entry.seq && !entry.shelf;

export function* ownCells(store) {
  for (const [key, value] of store.cells) if (value.t === "own") yield [key, value.entry];
}

function* pageCells(store) {
  for (const [key, value] of store.cells) if (value.t === "page") yield [key, value.entries];
}

export function allEntries(store) {
  const all = [];
  for (const value of store.cells.values()) {
    if (value.t === "own") all.push(value.entry);
    else if (value.t === "page") all.push(...value.entries);
  }
  return all;
}

// What the team owes someone stays for as long as it is owed; these are the entries of what is over.
const OURS = ["practice.handoff", "practice.follow-up"];
const OVER = ["closed", "declined", "lost", "done"];

function done(pages) {
  const ours = pages.flatMap(([, entries]) => entries.filter(({ kind }) => OURS.includes(kind)));
  const over = [...threads(ours).values()].filter((members) => OVER.includes(members[members.length - 1].open?.state));
  return new Set(over.flat().map(({ id }) => id));
}

export class Sync {
  #store;
  #clock;
  #tell;
  #running = null;
  #everything = false;

  // `tell(event, detail)` hears what becomes of the phone: "ended", "witness", "lease".
  constructor(store, clock, tell) {
    this.#store = store;
    this.#clock = clock;
    this.#tell = tell;
  }

  get #state() {
    const { state } = this.#store.named.has("state") ? { state: this.#store.named.get("state") } : { state: FRESH };
    return state;
  }

  // Starts now, or joins what has begun; where that holds something back, all goes after it. Of several tabs one at a time sends.
  async run(everything) {
    if (this.#running && everything && !this.#everything) {
      const before = await this.#running;
      const after = await this.run(true);
      return { ...after, sent: before.sent + after.sent, got: before.got + after.got };
    }
    if (!this.#running) {
      this.#everything = everything;
      const work = () => this.#whole(everything);
      const whole = navigator.locks ? navigator.locks.request(SYNCING, work) : work();
      this.#running = whole.finally(() => { this.#running = null; });
    }
    return this.#running;
  }

  async #whole(everything) {
    const done = { ok: false, sent: 0, got: 0 };
    try {
      if (!this.#store.isOpen) throw new Problem("locked");
      if (!this.#state.token) throw new Problem("not-joined");
      await this.#push(everything, done);
      const settings = await this.#pull(done);
      await this.#settings(settings);
      // The record does not follow from what was seen of it: the site may have been set back to a backup, and lack what it had
      // acknowledged.
      if ((await this.#witness()) !== "consistent" && (await this.#knock())) await this.#push(true, done);
      done.ok = true;
    } catch (error) {
      done.problem = error instanceof Problem ? error.code : "app";
      if (!(error instanceof Problem)) console.error(error);
    }
    return done;
  }

  // Asks the site. What does not come through is "unreachable"; what it refuses has its own code.
  async #ask(path, { method = "GET", body, headers = {}, session = false } = {}) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    const sentAt = phoneNow();
    let answer;
    let told;
    try {
      answer = await fetch(BASE + path, {
        method,
        body: body && JSON.stringify(body),
        headers: {
          ...(body ? { "content-type": "application/json" } : {}),
          ...(this.#state.token ? { authorization: `Bearer ${this.#state.token}` } : {}),
          ...headers,
        },
        credentials: session ? "same-origin" : "omit",
        cache: "no-store",
        redirect: "error",
        signal: abort.signal,
      });
      told = answer.status === 304 ? null : await answer.json();
    } catch (error) {
      throw new Problem("unreachable");
    } finally {
      clearTimeout(timer);
    }
    if (answer.ok || answer.status === 304) {
      if (typeof told?.now === "number") this.#clock.heard(told.now, sentAt, phoneNow());
      return told;
    }
    const code = String(told?.type ?? "").split(/[/#:]/).pop() || `status-${answer.status}`;
    if (answer.status === 410) await this.#tell("ended");
    if (code === "phone-lease-over") await this.#tell("lease");
    // It has a twin, or the site does not know it any more: it joins again, as a new device, with all that it still has to send.
    if (code === "device-copied" || (code === "fault-sign-in" && !session)) await this.#leaveDevice();
    throw new Problem(code, { status: answer.status });
  }

  // What an answer says about the phone itself.
  #governed(state, told) {
    return {
      ...state,
      mode: told.mode ?? state.mode,
      lease_until: told.lease_until ?? state.lease_until,
      clock: this.#clock.kept(),
    };
  }

  #leaveDevice() {
    return this.#store.change((store) => {
      const { device, token, ...state } = store.named.get("state");
      return { named: { state }, open: { joined: false } };
    });
  }

  // The session of a signed-in member makes this phone theirs; one that had joined goes on as it is, its lease begins anew.
  async join(label) {
    const body = { clock: phoneNow(), ...(label ? { label } : {}) };
    const told = await this.#ask("/devices", { method: "POST", body, session: true });
    await this.#store.change((store) => {
      const state = store.named.get("state");
      if (state.member && state.member !== told.member) throw new Problem("join-other-member");
      const { device, token, site, member, public_key } = told;
      const joined = this.#governed({ ...state, device, token, site, member, public_key }, told);
      if (device === state.device) return { named: { state: joined } };
      // A new device has sent nothing, as the site counts, and was given nothing: what the old one was given comes again.
      const remove = [...pageCells(store), ...[...ownCells(store)].filter(([, entry]) => entry.seq)].map(([key]) => key);
      return { remove, named: { state: { ...joined, n: 0, acked: 0, leaving: [], cursor: 0 } }, open: { joined: true } };
    });
    await this.obey();
  }

  // What leaves next, numbered and kept before it leaves: after a lost answer the very same goes again.
  #batch(everything) {
    return this.#store.change((store) => {
      const state = store.named.get("state");
      const unsent = new Map();
      for (const [, entry] of ownCells(store)) if (isUnsent(entry)) unsent.set(entry.id, entry);
      const told = (leaving) => leaving.filter(({ id }) => unsent.has(id)).map(({ id, n }) => wire(unsent.get(id), n));
      const again = told(state.leaving);
      if (again.length > 0) return { result: again };
      const until = phoneNow() - HELD_MICROS;
      const ready = [...unsent.values()].filter((entry) => entry.initiative && (everything || entry.recorded_at <= until || entry.recorded_at > phoneNow()));
      ready.sort((one, other) => one.order - other.order);
      const [leaving, most] = [[], state.most ?? MOST];
      let bytes = 0;
      for (const entry of ready.slice(0, most)) {
        bytes += utf8(JSON.stringify(wire(entry, 0))).length;
        if (bytes > MOST_BYTES && leaving.length > 0) break;
        leaving.push({ id: entry.id, n: state.n + leaving.length + 1 });
      }
      if (leaving.length === 0) return { result: [] };
      return { named: { state: { ...state, leaving, n: state.n + leaving.length } }, result: told(leaving) };
    });
  }

  async #push(everything, done) {
    for (;;) {
      const entries = await this.#batch(everything);
      if (entries.length === 0) return;
      try {
        const waiting = [...ownCells(this.#store)].filter(([, entry]) => isUnsent(entry)).length;
        const after = this.#state.acked;
        const body = { clock: phoneNow(), after, unsent: waiting - entries.length, entries };
        const told = await this.#ask("/push", { method: "POST", body });
        done.sent += await this.#answered(told);
        await this.#sendAgain(told.last_n, after);
      } catch (error) {
        if (error.status !== 413) throw error;
        await this.#tooMuch(entries);
      }
    }
  }

  // Asks how far the site remembers this phone; whether there is something to send again.
  async #knock() {
    const after = this.#state.acked;
    const told = await this.#ask("/push", { method: "POST", body: { clock: phoneNow(), after, entries: [] } });
    return this.#sendAgain(told.last_n, after);
  }

  // What the site acknowledged and remembers no more waits to be sent again, as far as this phone still has it.
  #sendAgain(last, after) {
    if (!(last < after)) return false;
    const isLost = ({ n, seq }) => seq && n > last && n <= after;
    const waiting = ({ seq, received_at, ...entry }) => ({ t: "own", entry: { ...entry, order: entry.order ?? entry.n } });
    return this.#store.change((store) => {
      const [put, remove] = [[], []];
      for (const [key, entry] of ownCells(store)) {
        if (!isLost(entry)) continue;
        remove.push(key);
        put.push(waiting(entry));
      }
      for (const [key, kept] of pageCells(store)) {
        const left = kept.filter((entry) => !isLost(entry));
        if (left.length === kept.length) continue;
        remove.push(key);
        put.push(...kept.filter(isLost).map(waiting));
        if (left.length > 0) put.push({ t: "page", entries: left });
      }
      return { put, remove, result: put.length > 0 };
    });
  }

  // One answer for each entry, in the same order: it is there, or it is refused and why.
  async #answered(told) {
    const taken = await this.#store.change((store) => {
      const state = store.named.get("state");
      const answers = new Map();
      state.leaving.forEach(({ id, n }, at) => {
        const answer = (told.answers ?? [])[at];
        if (answer && (answer.id === id || answer.id === null)) answers.set(id, { ...answer, n });
      });
      const [put, remove] = [[], []];
      let stored = 0;
      for (const [key, entry] of ownCells(store)) {
        const answer = answers.get(entry.id);
        if (!answer || !isUnsent(entry)) continue;
        const { outcome, seq, n } = answer;
        const isTaken = outcome === "stored" || outcome === "already-had";
        if (!isTaken && outcome !== "refused") {
          answers.delete(entry.id);
          continue;
        }
        const shelf = { reason: answer.reason ?? "refused", ...(answer.field ? { field: answer.field } : {}) };
        put.push({ t: "own", entry: { ...entry, n, ...(isTaken ? { seq: seq ?? entry.seq ?? Number.MAX_SAFE_INTEGER } : { shelf }) } });
        remove.push(key);
        stored += isTaken ? 1 : 0;
      }
      const leaving = state.leaving.filter(({ id }) => !answers.has(id));
      const acked = leaving.length > 0 ? leaving[0].n - 1 : state.n;
      const { most, ...rest } = this.#governed(state, told);
      return { put, remove, named: { state: { ...rest, leaving, acked } }, result: { stored, answered: answers.size } };
    });
    if (taken.answered === 0) throw new Problem("answer-unread");
    return taken.stored;
  }

  // The site takes no requests as large: half as much next time. One entry that is too large by itself goes on the shelf.
  #tooMuch(entries) {
    return this.#store.change((store) => {
      const state = store.named.get("state");
      if (entries.length > 1) {
        const leaving = state.leaving.slice(0, Math.floor(entries.length / 2));
        return { named: { state: { ...state, leaving, most: leaving.length, n: leaving[leaving.length - 1].n } } };
      }
      const [key, entry] = [...ownCells(store)].find(([, own]) => own.id === entries[0].id);
      const shelved = { t: "own", entry: { ...entry, shelf: { reason: "problem-too-large" } } };
      return { put: [shelved], remove: [key], named: { state: { ...state, leaving: [], acked: state.n } } };
    });
  }

  async #pull(done) {
    for (;;) {
      const page = await this.#ask(`/pull?after=${this.#state.cursor}&limit=${PAGE}`);
      const { entries = [], drop = [] } = page;
      if (entries.length > 0 || drop.length > 0 || page.next !== this.#state.cursor) await this.#turned(page, entries, drop);
      done.got += entries.length;
      if (!page.more) {
        await this.obey(page);
        return page.settings;
      }
    }
  }

  // A page and the cursor behind it, in one transaction. What comes again takes the place of what was there.
  #turned(page, entries, drop) {
    return this.#store.change((store) => {
      const state = store.named.get("state");
      const [ids, gone] = [new Set(entries.map(({ id }) => id)), new Set(drop)];
      // What only its author opens, the site cannot tell: the words that are here stay.
      const unread = new Set(page.unreadable);
      const [put, remove, here] = [[], [], new Map()];
      const note = ({ id, n, words }) => {
        if (ids.has(id)) here.set(id, { ...(n ? { n } : {}), ...(words && unread.has(id) ? { words } : {}) });
      };
      for (const [key, entry] of ownCells(store)) {
        note(entry);
        if (ids.has(entry.id) || (gone.has(entry.id) && entry.seq)) remove.push(key);
      }
      for (const [key, kept] of pageCells(store)) {
        kept.forEach(note);
        const left = kept.filter(({ id }) => !ids.has(id) && !gone.has(id));
        if (left.length === kept.length) continue;
        remove.push(key);
        if (left.length > 0) put.push({ t: "page", entries: left });
      }
      const come = entries.map((entry) => ({ ...entry, ...here.get(entry.id) }));
      if (come.length > 0) put.push({ t: "page", entries: come });
      const leaving = state.leaving.filter(({ id }) => !ids.has(id));
      return { put, remove, named: { state: { ...this.#governed(state, page), leaving, cursor: page.next } } };
    });
  }

  async #settings(digest) {
    const kept = this.#store.named.get("settings");
    if (digest && kept && kept.digest === digest) return;
    const told = await this.#ask("/settings", { headers: kept ? { "if-none-match": `"${kept.digest}"` } : {} });
    if (!told) return;
    await this.#store.change((store) => {
      const state = store.named.get("state");
      const { public_key = state.public_key, mode = state.mode } = told;
      return { named: { settings: told, state: { ...state, public_key, mode } } };
    });
    await this.obey();
  }

  // This phone as a witness. What was seen is only ever replaced by what it is the beginning of.
  async #witness() {
    const memory = this.#state.witness;
    const told = await this.#ask(`/checkpoint?from=${memory.size}`);
    const [judgement, next] = await judge(memory, { proof: [], ...told });
    const isGood = judgement === "consistent";
    const { alarm } = this.#state;
    if (isGood ? alarm || next.size !== memory.size : alarm !== judgement) {
      await this.#store.change((store) => {
        const state = { ...store.named.get("state"), alarm: isGood ? null : judgement };
        if (isGood) state.witness = next;
        return { named: { state } };
      });
    }
    if (!isGood) this.#tell("witness", judgement);
    return judgement;
  }

  // Whoever knows why the record changed lets the phone begin again from what is there.
  beginWitness() {
    return this.#store.change((store) => ({
      named: { state: { ...store.named.get("state"), witness: NOTHING_SEEN, alarm: null } },
    }));
  }

  // Keeps no more than the mode and the days allow. Nothing that waits to be sent is ever forgotten; in sealed mode its words
  // are closed to this phone as well.
  async obey(told = {}) {
    await this.#store.change(async (store) => {
      const state = this.#governed(store.named.get("state"), told);
      const now = this.#clock.now();
      const isOver = Boolean(state.token) && this.#clock.isPast(state.lease_until ?? Infinity);
      const [put, remove] = [[], []];
      for (const [key, entry] of ownCells(store)) {
        if (!isUnsent(entry) && !entry.shelf && isOver) remove.push(key);
        else {
          const kept = await this.#within(state, entry, now);
          if (kept === entry) continue;
          remove.push(key);
          if (kept) put.push({ t: "own", entry: kept });
        }
      }
      const pages = [...pageCells(store)];
      const over = done(pages);
      const kept = [];
      if (!isOver) for (const [, entries] of pages) for (const entry of entries) kept.push(await this.#within(state, entry, now, over));
      const before = pages.reduce((count, [, entries]) => count + entries.length, 0);
      const left = kept.filter(Boolean).sort((one, other) => one.seq - other.seq).slice(-MOST_KEPT);
      const isSame = left.length === before && pages.every(([, entries]) => entries.every((entry) => kept.includes(entry)));
      if (!isSame || pages.length > 2 * Math.ceil(left.length / PAGE) + 40) {
        for (const [key] of pages) remove.push(key);
        for (let at = 0; at < left.length; at += PAGE) put.push({ t: "page", entries: left.slice(at, at + PAGE) });
      }
      const cursor = isOver ? 0 : state.cursor;
      const next = { ...state, cursor };
      if (put.length + remove.length === 0 && canonical(next) === canonical(store.named.get("state"))) return {};
      return { put, remove, named: { state: next } };
    });
  }

  // An entry as it may be kept; null where it may not. The same object where nothing changes.
  async #within(state, entry, now, over = new Set()) {
    if (isUnsent(entry) || entry.shelf) {
      if (state.mode !== "sealed" || !entry.words) return entry;
      const { words, ...rest } = entry;
      return { ...rest, locked: await lockWords(state.public_key, entry.id, canonical(words)) };
    }
    const age = now - (entry.received_at ?? entry.recorded_at);
    const isOurs = OURS.includes(entry.kind) && !over.has(entry.id);
    const isPerson = entry.kind.startsWith("trust.");
    if (age > KEPT_DAYS * DAY && !isPerson && !isOurs) return null;
    const isShort = state.mode === "short" && !isPerson && !isOurs && age > SHORT_DAYS * DAY;
    if ((state.mode !== "sealed" && !isShort) || (!entry.words && !entry.locked)) return entry;
    const { words, locked, ...rest } = entry;
    return rest;
  }
}
