// A witness: it remembers how far the record had come, and judges whether what it is told now begins with that. It keeps
// numbers and hashes. The phone asks at each sync; the site's own pages ask for each browser (`static/js/witness.js`).

import { fromBase64, hex, join, same, utf8 } from "./bytes.js";

export const NOTHING_SEEN = { size: 0, root: "" };

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
}

// A C2SP verifier key: name+id+base64(1 || public key).
async function verifier(text) {
  const [name, id, ...rest] = text.split("+");
  const key = fromBase64(rest.join("+"));
  const digest = await sha256(utf8(`${name}\n`), key);
  if (key.length !== 33 || key[0] !== 1 || hex(digest.slice(0, 4)) !== id) throw new Error("key");
  return { name, id, key: key.slice(1) };
}

// Whether a signed note carries a good signature of this key.
async function isSigned(note, by) {
  const at = note.lastIndexOf("\n\n");
  const text = utf8(note.slice(0, at + 1));
  const key = await crypto.subtle.importKey("raw", by.key, { name: "Ed25519" }, false, ["verify"]);
  for (const line of note.slice(at + 2).trimEnd().split("\n")) {
    const [dash, name, signed] = line.split(" ");
    if (dash !== "\u2014" || name !== by.name) continue;
    const signature = fromBase64(signed);
    if (hex(signature.slice(0, 4)) !== by.id) continue;
    return crypto.subtle.verify({ name: "Ed25519" }, key, signature.slice(4), text);
  }
  return false;
}

function checkpoint(note) {
  const [origin, size, root] = note.split("\n");
  return { origin, size: Number(size), root };
}

// RFC 9162, 2.1.4.2: that the log of `old` is the beginning of the log of `now`.
async function grew(old, now, proof) {
  if (old.size === 0) return true;
  if (old.size === now.size) return proof.length === 0 && old.root === now.root;
  const hashes = proof.map(fromBase64);
  if (Number.isInteger(Math.log2(old.size))) hashes.unshift(fromBase64(old.root));
  if (hashes.length === 0) return false;
  let [from, to] = [old.size - 1, now.size - 1];
  const up = () => {
    from = Math.floor(from / 2);
    to = Math.floor(to / 2);
  };
  while (from % 2 === 1) up();
  let [first, second] = [hashes[0], hashes[0]];
  for (const hash of hashes.slice(1)) {
    if (to === 0) return false;
    if (from % 2 === 1 || from === to) {
      first = await sha256([1], hash, first);
      second = await sha256([1], hash, second);
      while (from % 2 === 0 && from !== 0) up();
    } else {
      second = await sha256([1], second, hash);
    }
    up();
  }
  return to === 0 && same(first, fromBase64(old.root)) && same(second, fromBase64(now.root));
}

// The key that counts: the one that was known, or one that it vouched for since. Both sign the announcement.
async function follow(known, changes) {
  let key = known;
  for (const note of changes) {
    const [title, old, next] = note.split("\n");
    if (title !== "jalon key change 1" || old !== key) continue;
    if ((await isSigned(note, await verifier(old))) && (await isSigned(note, await verifier(next)))) key = next;
  }
  return key;
}

// What to make of what the site tells ({ checkpoint, proof }), and what would be remembered if it is believed.
export async function judge(memory, told) {
  const now = checkpoint(told.checkpoint.note);
  const next = { ...memory, origin: now.origin, size: now.size, root: now.root, note: told.checkpoint.note, at: Date.now() };
  if (memory.origin && memory.origin !== now.origin) return ["other-record", next];
  try {
    const { keys, key_changes: changes } = told.checkpoint;
    next.key = memory.key ? await follow(memory.key, changes) : keys[keys.length - 1];
    const by = await verifier(next.key);
    if (by.name !== now.origin || !(await isSigned(told.checkpoint.note, by))) return ["unsigned", next];
  } catch (error) {
    // Older browsers do not know Ed25519: the proof is checked all the same.
    if (error.name !== "NotSupportedError") throw error;
  }
  if (memory.size > now.size) return ["rolled-back", next];
  return [(await grew(memory, now, told.proof)) ? "consistent" : "forked", next];
}
