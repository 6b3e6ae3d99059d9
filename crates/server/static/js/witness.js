// This browser as a witness: it remembers how far the record had come, asks at each page for the proof that what it saw is
// the beginning of what is there now, and checks signature and proof itself. It keeps numbers and hashes, no personal data.
// It judges as the phone's app does, by the very same module.

import { fromBase64 as bytes, hex, random } from "/phone/bytes.js";
import { judge, NOTHING_SEEN } from "/phone/witness.js";

const MEMORY = "jalon-witness";
const alarm = document.querySelector("[data-witness-alarm]");
const here = document.querySelector("[data-witness-here]");

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
  fill("at", new Date(memory.at).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }));
  for (const part of here.querySelectorAll("[data-judgement]")) part.hidden = part.dataset.judgement !== judgement;
  const forget = here.querySelector("[data-witness-forget]");
  forget.hidden = judgement === "consistent";
  forget.querySelector("button").addEventListener("click", () => {
    // The token stays: what this browser tells next takes the place of what it told before.
    localStorage.setItem(MEMORY, JSON.stringify({ device: memory.device, size: 0, root: "" }));
    location.reload();
  });
  document.querySelector("[data-witness-none]").hidden = true;
  here.hidden = false;
}

async function witness() {
  if (!globalThis.crypto?.subtle || !alarm) return;
  const memory = JSON.parse(localStorage.getItem(MEMORY) ?? "null") ?? {
    device: hex(random(32)), ...NOTHING_SEEN,
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
