// Bytes and texts: the few conversions that the other modules share.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const utf8 = (text) => encoder.encode(text);
export const text = (bytes) => decoder.decode(bytes);
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));
export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
export const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

export function join(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// Base64, with or without padding, of either alphabet.
export function fromBase64(coded) {
  const plain = coded.replace(/-/g, "+").replace(/_/g, "/").replace(/=+$/, "");
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
}

export function toBase64url(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 4096) letters += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function uuid(bytes, version) {
  bytes[6] = (bytes[6] & 0x0f) | (version << 4);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

// The name of an entry: milliseconds, then chance (RFC 9562, version 7).
export function uuid7(millis) {
  const bytes = random(16);
  for (let at = 5, left = Math.max(0, Math.floor(millis)); at >= 0; at -= 1, left = Math.floor(left / 256)) bytes[at] = left % 256;
  return uuid(bytes, 7);
}

// The pseudonym of a person: nothing but chance.
export const uuid4 = () => uuid(random(16), 4);

export const uuidBytes = (id) => Uint8Array.from(id.replace(/-/g, "").match(/../g), (pair) => parseInt(pair, 16));

// JSON as RFC 8785 writes it, for texts, whole numbers, lists and objects.
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).filter((name) => value[name] !== undefined).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

// What the app refuses or cannot do, by a stable code that the screens have words for.
export class Problem extends Error {
  constructor(code, facts = {}) {
    super(code);
    this.code = code;
    Object.assign(this, facts);
  }
}
