// What lies on the phone: an IndexedDB in which everything but what unlocking needs is encrypted.
//
// `open`    what must be read while locked: the wrapped root key, the language, wrong tries, the format. Nothing about anyone.
// `cell`    records under AES-256-GCM. Their names are chance, or a keyed digest; their lengths are padded.
// `letter`  what was captured while the phone was locked, sealed to its own public key.
//
// A cell never changes in place, but for the few that are kept under a name: to change one is to put another and remove it. All
// that belongs together is one transaction, and a transaction counts once the browser says it is on the disk.

import { decrypt, encrypt, hkdf, padded, unpadded } from "./lock.js";
import { hex, Problem, random, utf8 } from "./bytes.js";

const NAME = "jalon-phone";
const WRITING = "jalon-phone-writing";

// The format of the cells. A newer app takes an older phone's cells along step by step; see `MIGRATIONS`.
export const FORMAT = 1;
// `MIGRATIONS[n]` makes of the cells of format n (a Map) those of format n + 1: { put: [value], remove: [key] }.
export const MIGRATIONS = {};

const told = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

const ended = (transaction) => new Promise((done, fail) => {
  transaction.oncomplete = () => done();
  transaction.onabort = () => fail(transaction.error ?? new Problem("storage-aborted"));
});

export class Store {
  #database = null;
  #keys = null;
  #revision = -1;
  #turn = Promise.resolve();
  // Cells by key, decrypted; and what is kept under a name.
  cells = new Map();
  named = new Map();
  // Called when what is there changed, and when it was this tab that changed it.
  onchange = () => {};
  onwrite = () => {};

  async open() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("open");
      request.result.createObjectStore("cell");
      request.result.createObjectStore("letter", { autoIncrement: true });
    };
    this.#database = await told(request);
    // Another tab wipes, or brings a newer app along.
    this.#database.onversionchange = () => this.#database.close();
  }

  #begin(stores, mode) {
    if (!this.#database) throw new Problem("storage-closed");
    return this.#database.transaction(stores, mode, { durability: "strict" });
  }

  async read(name) {
    return told(this.#begin(["open"], "readonly").objectStore("open").get(name));
  }

  async keep(entries) {
    const transaction = this.#begin(["open"], "readwrite");
    for (const [name, value] of Object.entries(entries)) transaction.objectStore("open").put(value, name);
    await ended(transaction);
  }

  get isOpen() {
    return this.#keys !== null;
  }

  // Opens the cells with the root key. A phone whose cells a newer app wrote is left as it is.
  async unlock(root) {
    this.#keys = {
      cell: await hkdf(root, new Uint8Array(), "jalon phone cells 1"),
      name: await hkdf(root, new Uint8Array(), "jalon phone names 1", "names"),
    };
    try {
      await this.#load();
      await this.migrate(FORMAT, MIGRATIONS);
    } catch (error) {
      this.lock();
      throw error;
    }
  }

  lock() {
    this.#keys = null;
    this.#revision = -1;
    this.cells = new Map();
    this.named = new Map();
  }

  async migrate(format, migrations) {
    for (;;) {
      const at = (await this.read("format")) ?? format;
      if (at > format) throw new Problem("storage-newer");
      if (at === format) return this.keep({ format });
      const { put = [], remove = [] } = migrations[at](this.cells);
      await this.change(() => ({ put, remove, open: { format: at + 1 } }));
    }
  }

  async #keyOf(name) {
    return hex(new Uint8Array(await crypto.subtle.sign("HMAC", this.#keys.name, utf8(name))).slice(0, 16));
  }

  async #load() {
    const transaction = this.#begin(["cell", "open"], "readonly");
    const [keys, values, revision] = await Promise.all([
      told(transaction.objectStore("cell").getAllKeys()),
      told(transaction.objectStore("cell").getAll()),
      told(transaction.objectStore("open").get("revision")),
    ]);
    const { cell } = this.#keys;
    const known = this.cells;
    const [cells, named] = [new Map(), new Map()];
    await Promise.all(keys.map(async (key, at) => {
      const value = known.get(key) ?? unpadded(await decrypt(cell, values[at], key));
      if (value.name) named.set(value.name, value.value);
      else cells.set(key, value);
    }));
    this.cells = cells;
    this.named = named;
    this.#revision = revision ?? 0;
  }

  // Takes over what another tab wrote.
  async refresh() {
    if (!this.#keys) return;
    const revision = (await this.read("revision")) ?? 0;
    if (revision === this.#revision || !this.#keys) return;
    await this.#load();
    this.onchange();
  }

  // One change at a time, over all tabs: `work` sees what is there and says what becomes of it:
  // { put: [value], named: { name: value }, remove: [key], letters: [key], open: { name: value } }. Done when durable.
  async change(work) {
    const turn = this.#turn.then(() => this.#alone(() => this.#change(work)));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  #alone(work) {
    return navigator.locks ? navigator.locks.request(WRITING, work) : work();
  }

  async #change(work) {
    if (!this.#keys) throw new Problem("locked");
    await this.refresh();
    const keys = this.#keys;
    if (!keys) throw new Problem("locked");
    const { put = [], named = {}, remove = [], letters = [], open = {}, result } = (await work(this)) ?? {};
    const seal = async (key, value) => [key, await encrypt(keys.cell, padded(value), key), value];
    const sealed = await Promise.all([
      ...put.map((value) => seal(hex(random(16)), value)),
      ...Object.entries(named).map(async ([name, value]) => seal(await this.#keyOf(name), { name, value })),
    ]);
    const transaction = this.#begin(["cell", "letter", "open"], "readwrite");
    const done = ended(transaction);
    const cell = transaction.objectStore("cell");
    for (const [key, bytes] of sealed) cell.put(bytes, key);
    for (const key of remove) cell.delete(key);
    for (const key of letters) transaction.objectStore("letter").delete(key);
    for (const [name, value] of Object.entries(open)) transaction.objectStore("open").put(value, name);
    const revision = this.#revision + 1;
    transaction.objectStore("open").put(revision, "revision");
    await done;
    if (keys === this.#keys) {
      for (const [key, , value] of sealed) {
        if (value.name) this.named.set(value.name, value.value);
        else this.cells.set(key, value);
      }
      for (const key of remove) this.cells.delete(key);
      this.#revision = revision;
    }
    this.onwrite();
    this.onchange();
    return result;
  }

  async letters() {
    const store = this.#begin(["letter"], "readonly").objectStore("letter");
    const [keys, values] = await Promise.all([told(store.getAllKeys()), told(store.getAll())]);
    return keys.map((key, at) => [key, values[at]]);
  }

  async countLetters() {
    return told(this.#begin(["letter"], "readonly").objectStore("letter").count());
  }

  async post(letter) {
    const transaction = this.#begin(["letter"], "readwrite");
    transaction.objectStore("letter").add(letter);
    await ended(transaction);
  }

  // Destroys everything, what unlocks it first; whether nothing is left. `mark` is what the next start may know.
  async wipe(mark) {
    this.lock();
    const first = this.#begin(["open"], "readwrite");
    first.objectStore("open").clear();
    await ended(first);
    const rest = this.#begin(["cell", "letter"], "readwrite");
    rest.objectStore("cell").clear();
    rest.objectStore("letter").clear();
    await ended(rest);
    this.#database.close();
    await new Promise((done) => {
      const gone = indexedDB.deleteDatabase(NAME);
      gone.onsuccess = done;
      gone.onerror = done;
      // Another tab that does not let go: what it could read is encrypted under a key that is gone.
      gone.onblocked = done;
    });
    await this.open();
    const left = await Promise.all(["open", "cell", "letter"].map((name) =>
      told(this.#begin([name], "readonly").objectStore(name).count())));
    if (mark) await this.keep(mark);
    return left.every((count) => count === 0);
  }
}
