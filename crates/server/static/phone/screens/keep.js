// What forms share: what they leave out, how they are kept, and how that is undone.

import { say } from "../words.js";
import { button, h } from "../ui.js";

// Without what was left open.
export function pruned(open) {
  const isSaid = ([, value]) => value !== "" && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(open).filter(isSaid));
}

// What a thread said before, as a version that follows those just written.
export function restored(before, ids) {
  return {
    initiative: before.initiative, kind: before.kind, version: before.version, occurred: before.occurred,
      about: before.about,
    audience: before.audience, amends: ids.slice(-1), open: before.open, words: before.words || {},
  };
}

// How a correction is undone; what stands alone is taken back instead.
export const undoOf = (before) => (before && before.state !== "shelf" ? (ids) => [restored(before, ids)] : undefined);

// What was half written on a screen when the phone was locked or put aside.
export async function leftOver(app, screen) {
  const draft = await app.core.draft();
  return draft && draft.screen === screen ? draft.value : null;
}

export function saveBar(label) {
  return h("div", { class: "save" }, h("p", { class: "fault", role: "alert", hidden: true }),
    button(label, null, { type: "submit", kind: "main" }));
}

// Keeps what a form says; goes on only when it is durable: back to where one came from, or to the same form, empty. A form
// that was not kept stays as it is.
export async function send(app, form, keep, before, goesBack = Boolean(before)) {
  const submit = form.querySelector("button[type='submit']");
  const fault = form.querySelector(".save > .fault");
  if (submit.disabled) return;
  submit.disabled = true;
  fault.hidden = true;
  try {
    await keep();
    if (!before) await app.core.keepDraft(null);
    // What takes the place of something refused leaves no trace of it here.
    if (before && before.state === "shelf") await app.core.discard(before.id);
    if (goesBack) app.back();
    else await app.again();
  } catch (error) {
    fault.textContent = say("phone-not-kept");
    fault.hidden = false;
  } finally {
    submit.disabled = false;
  }
}
