// How the phone is locked: one random root key, kept only wrapped. What unwraps it is a passkey's secret (PRF) or a passphrase,
// stretched. What holds, and against whom, is argued in docs/phone-at-rest.md.

import { fromBase64, join, Problem, random, text, toBase64url, utf8, uuidBytes } from "./bytes.js";

const { subtle } = crypto;

// PBKDF2-SHA256: never fewer than OWASP asks for, and as many as take this phone about so long.
export const LEAST_ROUNDS = 600_000;
const MOST_ROUNDS = 2_000_000;
const STRETCH_MILLIS = 600;

const SYLLABLES = 10;
const ONSETS = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "j", "k", "l", "m", "n", "p", "pl", "r", "s", "t", "tr", "v", "y", "z"];
const VOWELS = ["a", "e", "i", "o"];

export async function hkdf(secret, salt, info, usage) {
  const base = await subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: utf8(info) };
  if (usage === "names") return subtle.deriveKey(how, base, { name: "HMAC", hash: "SHA-256", length: 256 }, false, ["sign"]);
  return subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

export async function encrypt(key, plain, about) {
  const iv = random(12);
  const sealed = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(about) }, key, plain);
  return join(iv, new Uint8Array(sealed));
}

export async function decrypt(key, whole, about) {
  const how = { name: "AES-GCM", iv: whole.slice(0, 12), additionalData: utf8(about) };
  return new Uint8Array(await subtle.decrypt(how, key, whole.slice(12)));
}

// A passphrase of pronounceable words: 10 of 96 syllables are log2(96^10) = 65.8 bits, in any language's alphabet.
export function suggest() {
  const syllable = () => {
    // 192 = 2 * 96: what lies above is thrown again, so that each syllable is as likely.
    for (;;) {
      const [byte] = random(1);
      if (byte < 192) return ONSETS[(byte % 96) >> 2] + VOWELS[byte & 3];
    }
  };
  for (;;) {
    const words = [];
    for (let at = 0; at < SYLLABLES / 2; at += 1) words.push(syllable() + syllable());
    // One in a thousand says a word twice.
    if (!weakness(words.join(" "))) return words.join(" ");
  }
}

export const tidy = (passphrase) => passphrase.normalize("NFKC").trim().replace(/\s+/g, " ");

// Why a passphrase would not hold if the phone were copied; null where it may. A short code never does: all codes of six
// digits are tried within minutes (docs/phone-at-rest.md).
export function weakness(passphrase) {
  const plain = tidy(passphrase);
  if (/^[\p{N}\p{P}\s]*$/u.test(plain)) return "passphrase-digits";
  const ideographs = (plain.match(/\p{Script=Han}/gu) ?? []).length;
  const letters = Array.from(plain.replace(/\s/g, ""));
  if (letters.length + ideographs < 20) return "passphrase-short";
  const words = new Set(plain.toLowerCase().split(/[\s\p{P}]+/u).filter((word) => word.length > 1));
  if (words.size < 5 && ideographs < 10) return "passphrase-words";
  if (new Set(letters.map((letter) => letter.toLowerCase())).size < 8) return "passphrase-same";
  return null;
}

async function stretch(passphrase, salt, rounds) {
  const base = await subtle.importKey("raw", utf8(tidy(passphrase)), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return new Uint8Array(await subtle.deriveBits(how, base, 256));
}

// How many rounds take this phone the time that a person waits gladly.
async function rounds() {
  const sample = 100_000;
  const begun = performance.now();
  await stretch("measured", random(16), sample);
  const each = (performance.now() - begun) / sample;
  return Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.round(STRETCH_MILLIS / each / 10_000) * 10_000));
}

async function wrap(secret, salt, info, root) {
  return encrypt(await hkdf(secret, salt, info), root, info);
}

const BY_PASSPHRASE = "jalon phone passphrase 1";
const BY_PASSKEY = "jalon phone passkey 1";

export async function passphraseSlot(passphrase, root) {
  const weak = weakness(passphrase);
  if (weak) throw new Problem(weak);
  const slot = { salt: random(16), rounds: await rounds() };
  slot.wrapped = await wrap(await stretch(passphrase, slot.salt, slot.rounds), slot.salt, BY_PASSPHRASE, root);
  return slot;
}

async function unwrap(secret, slot, info) {
  try {
    return await decrypt(await hkdf(secret, slot.salt, info), slot.wrapped, info);
  } catch (error) {
    throw new Problem("unlock-wrong");
  }
}

export async function openByPassphrase(slot, passphrase) {
  return unwrap(await stretch(passphrase, slot.salt, slot.rounds), slot, BY_PASSPHRASE);
}

// A passkey of this device, known to nobody else: the site is never told of it. Its PRF is a secret that only the device's
// own hardware works out, after it has checked who holds it.
export async function passkeySlot(title, root) {
  if (!globalThis.PublicKeyCredential) throw new Problem("passkey-none");
  const salt = random(32);
  const made = await asked(() => navigator.credentials.create({
    publicKey: {
      challenge: random(32),
      rp: { name: title },
      user: { id: random(16), name: title, displayName: title },
      pubKeyCredParams: [{ type: "public-key", alg: -7 }, { type: "public-key", alg: -257 }],
      authenticatorSelection: { authenticatorAttachment: "platform", residentKey: "required", userVerification: "required" },
      extensions: { prf: { eval: { first: salt } } },
    },
  }));
  const told = made.getClientExtensionResults().prf;
  if (!told?.enabled && !told?.results) throw new Problem("passkey-no-secret");
  const slot = { credential: new Uint8Array(made.rawId), salt };
  const secret = told.results?.first ? new Uint8Array(told.results.first) : await secretOf(slot);
  slot.wrapped = await wrap(secret, salt, BY_PASSKEY, root);
  return slot;
}

async function secretOf(slot) {
  const shown = await asked(() => navigator.credentials.get({
    publicKey: {
      challenge: random(32),
      allowCredentials: [{ type: "public-key", id: slot.credential }],
      userVerification: "required",
      extensions: { prf: { eval: { first: slot.salt } } },
    },
  }));
  const first = shown.getClientExtensionResults().prf?.results?.first;
  if (!first) throw new Problem("passkey-no-secret");
  return new Uint8Array(first);
}

export async function openByPasskey(slot) {
  return unwrap(await secretOf(slot), slot, BY_PASSKEY);
}

async function asked(question) {
  try {
    const answer = await question();
    if (answer) return answer;
  } catch (error) {
    if (error.name !== "NotAllowedError" && error.name !== "InvalidStateError") throw new Problem("passkey-no-secret");
  }
  throw new Problem("passkey-refused");
}

const CURVE = { name: "ECDH", namedCurve: "P-256" };

// A key pair that things are sealed to; the private half leaves as bytes once, to be kept encrypted.
export async function keyPair() {
  const pair = await subtle.generateKey(CURVE, true, ["deriveBits"]);
  return {
    open: new Uint8Array(await subtle.exportKey("raw", pair.publicKey)),
    own: new Uint8Array(await subtle.exportKey("pkcs8", pair.privateKey)),
  };
}

async function agreed(own, open, salt, info) {
  return hkdf(new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: open }, own, 256)), salt, info);
}

// Seals to a public key: a key pair for this once (65 bytes) || 12 bytes || AES-256-GCM.
export async function sealTo(open, salt, info, plain) {
  const once = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const key = await agreed(once.privateKey, await subtle.importKey("raw", open, CURVE, false, []), salt, info);
  const iv = random(12);
  const sealed = await subtle.encrypt({ name: "AES-GCM", iv }, key, plain);
  return join(new Uint8Array(await subtle.exportKey("raw", once.publicKey)), iv, new Uint8Array(sealed));
}

export async function unsealWith(own, salt, info, whole) {
  const mine = await subtle.importKey("pkcs8", own, CURVE, false, ["deriveBits"]);
  const once = await subtle.importKey("raw", whole.slice(0, 65), CURVE, false, []);
  const key = await agreed(mine, once, salt, info);
  return new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv: whole.slice(65, 77) }, key, whole.slice(77)));
}

// Words that only the site opens, as the wire wants them.
export async function lockWords(publicKey, id, canonicalWords) {
  return toBase64url(await sealTo(fromBase64(publicKey), uuidBytes(id), "jalon phone words 1", utf8(canonicalWords)));
}

// A JSON text, padded so that its length tells little; JSON ignores the padding.
export function padded(value) {
  const bytes = utf8(JSON.stringify(value));
  const whole = new Uint8Array(Math.ceil(bytes.length / 256) * 256).fill(32);
  whole.set(bytes);
  return whole;
}

export const unpadded = (bytes) => JSON.parse(text(bytes));
