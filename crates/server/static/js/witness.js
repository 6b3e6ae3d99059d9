// This browser as a witness: it remembers how far the record had come, asks at each page for the proof that what it saw is
// the beginning of what is there now, and checks signature and proof itself. It keeps numbers and hashes, no personal data.

const MEMORY = "jalon-witness";
const alarm = document.querySelector("[data-witness-alarm]");
const here = document.querySelector("[data-witness-here]");

const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);
const hex = (list) => Array.from(list, (byte) => byte.toString(16).padStart(2, "0")).join("");

async function sha256(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

// A C2SP verifier key: name+id+base64(1 || public key).
async function verifier(text) {
  const [name, id, ...rest] = text.split("+");
  const key = bytes(rest.join("+"));
  const digest = await sha256(new TextEncoder().encode(`${name}\n`), key);
  if (key.length !== 33 || key[0] !== 1 || hex(digest.slice(0, 4)) !== id) throw new Error("key");
  return { name, id, key: key.slice(1) };
}

// Whether a signed note carries a good signature of this key.
async function isSigned(note, by) {
  const at = note.lastIndexOf("\n\n");
  const text = new TextEncoder().encode(note.slice(0, at + 1));
  const key = await crypto.subtle.importKey("raw", by.key, { name: "Ed25519" }, false, ["verify"]);
  for (const line of note.slice(at + 2).trimEnd().split("\n")) {
    const [dash, name, signed] = line.split(" ");
    if (dash !== "\u2014" || name !== by.name) continue;
    const signature = bytes(signed);
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
  const hashes = proof.map(bytes);
  if (Number.isInteger(Math.log2(old.size))) hashes.unshift(bytes(old.root));
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
  return to === 0 && same(first, bytes(old.root)) && same(second, bytes(now.root));
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

async function judge(memory, told) {
  const now = checkpoint(told.checkpoint.note);
  const key = memory.key ? await follow(memory.key, told.checkpoint.key_changes) : told.checkpoint.keys.at(-1);
  const by = await verifier(key);
  const next = { ...memory, origin: now.origin, key, size: now.size, root: now.root, note: told.checkpoint.note, at: Date.now() };
  if (memory.origin && memory.origin !== now.origin) return ["other-record", next];
  try {
    if (by.name !== now.origin || !(await isSigned(told.checkpoint.note, by))) return ["unsigned", next];
  } catch (error) {
    // Older browsers do not know Ed25519: the proof is checked all the same.
    if (error.name !== "NotSupportedError") throw error;
  }
  if (memory.size > now.size) return ["rolled-back", next];
  return [(await grew(memory, now, told.proof)) ? "consistent" : "forked", next];
}

function show(judgement) {
  if (!alarm || judgement === "consistent") return;
  for (const part of alarm.querySelectorAll("[data-judgement]")) part.hidden = part.dataset.judgement !== judgement;
  alarm.hidden = false;
}

function showMemory(memory, judgement) {
  if (!here) return;
  const fill = (name, text) => { here.querySelector(`[data-witness-${name}]`).textContent = text; };
  fill("size", memory.size.toLocaleString(document.documentElement.lang));
  fill("root", (hex(bytes(memory.root)).match(/.{8}/g) ?? []).join(" "));
  fill("at", new Date(memory.at).toLocaleString(document.documentElement.lang));
  for (const part of here.querySelectorAll("[data-judgement]")) part.hidden = part.dataset.judgement !== judgement;
  const forget = here.querySelector("[data-witness-forget]");
  forget.hidden = judgement === "consistent";
  forget.querySelector("button").addEventListener("click", () => {
    localStorage.removeItem(MEMORY);
    location.reload();
  });
  document.querySelector("[data-witness-none]").hidden = true;
  here.hidden = false;
}

async function witness() {
  if (!globalThis.crypto?.subtle || !alarm) return;
  const memory = JSON.parse(localStorage.getItem(MEMORY) ?? "null") ?? {
    device: hex(crypto.getRandomValues(new Uint8Array(32))), size: 0, root: "",
  };
  const answer = await fetch(`/api/v1/consistency?from=${memory.size}`);
  if (!answer.ok) return;
  const [judgement, next] = await judge(memory, await answer.json());
  const isGood = judgement === "consistent";
  // What was seen is only ever replaced by what it is the beginning of.
  if (isGood) localStorage.setItem(MEMORY, JSON.stringify(next));
  show(judgement);
  showMemory(isGood ? next : memory, judgement);
  const seen = isGood ? next : memory;
  if (isGood && next.size === memory.size && next.at - (memory.told ?? 0) < 86_400_000) return;
  if (judgement === "other-record" || seen.size === 0) return;
  const sent = await fetch("/api/v1/witness", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ device: seen.device, note: seen.note }),
  });
  if (sent.ok && isGood) localStorage.setItem(MEMORY, JSON.stringify({ ...next, told: next.at }));
}

// No network, or no storage: a witness that cannot look says nothing, and keeps what it knows.
witness().catch(() => {});
