// The first start: what is kept where, how this phone is locked, and joining it to the clinic.

import { say } from "../words.js";
import { button, h, notice, text, tick } from "../ui.js";

const PROBLEMS = {
  "passphrase-digits": "phone-problem-digits",
  "passphrase-short": "phone-problem-short",
  "passphrase-words": "phone-problem-words",
  "passphrase-same": "phone-problem-same",
  "passphrase-not-known": "phone-problem-not-known",
  "passkey-none": "phone-problem-passkey",
  "passkey-no-secret": "phone-problem-passkey",
  "passkey-refused": "phone-problem-passkey-refused",
  "unlock-wrong": "phone-problem-wrong",
  "unlock-wait": "phone-problem-wait",
  "storage-newer": "phone-problem-newer",
  "letters-full": "phone-problem-letters",
  unreachable: "phone-problem-offline",
  "join-other-member": "phone-problem-other-member",
  "fault-sign-in": "phone-problem-sign-in",
  "fault-set-up": "phone-problem-sign-in",
  "fault-prove": "phone-problem-sign-in",
  "fault-not-allowed": "phone-problem-not-allowed",
};

export const problemInWords = ({ code, seconds }) => say(PROBLEMS[code] || "phone-problem-other", { seconds: seconds || 0 });

const canHavePasskey = () => typeof window.PublicKeyCredential === "function";

// A place where what went wrong is said and read out, and where focus goes.
export function trouble() {
  const place = h("p", { class: "fault", role: "alert", tabindex: "-1", hidden: true });
  return {
    place,
    show(error) {
      place.textContent = problemInWords(error);
      place.hidden = false;
      place.focus();
    },
    clear: () => (place.hidden = true),
  };
}

export function busy(control, work, wrong) {
  wrong.clear();
  control.disabled = true;
  return work().catch(wrong.show).finally(() => (control.disabled = false));
}

export async function start(app) {
  const wrong = trouble();
  const go = (control, how) => busy(control, async () => {
    await app.core.setUp(how);
    await app.again();
  }, wrong);
  const passkey = canHavePasskey() && h("section", { class: "card" }, h("h2", null, say("phone-passkey-title")),
    h("p", null, say("phone-passkey-why")),
    button(say("phone-passkey-choose"), (event) => go(event.currentTarget, { passkey: true }), { kind: "main" }));
  const typed = text({ label: say("phone-passphrase"), hint: say("phone-passphrase-hint"), autocomplete: "new-password",
    autocapitalize: "none", spellcheck: "false" });
  const suggest = button(say("phone-passphrase-suggest"), () => {
    typed.field.value = app.core.suggest();
    typed.field.focus();
  });
  const known = tick({ label: say("phone-passphrase-known") });
  const form = h("form", {
    novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      if (!typed.value()) return typed.fault(say("phone-missing-words"));
      if (!known.value()) return wrong.show({ code: "passphrase-not-known" });
      return go(form.querySelector("[type='submit']"), { passphrase: typed.value() });
    },
  }, typed.node, suggest, known.node,
    button(say("phone-passphrase-choose"), null, { type: "submit", kind: passkey ? "" : "main" }));
  const passphrase = h("section", { class: "card" }, h("h2", null, say("phone-passphrase-title")),
    h("p", null, say("phone-passphrase-why")), form);
  return {
    title: say("phone-start-title"),
    nodes: [
      h("p", { class: "lead" }, say("phone-start-lead")),
      h("ul", { class: "plain" }, ["phone-start-here", "phone-start-there",
        "phone-start-never"].map((key) => h("li", null, say(key)))),
      h("h2", null, say("phone-start-lock")), wrong.place, passkey, passphrase,
    ],
  };
}

export async function join(app) {
  const wrong = trouble();
  const name = text({ label: say("phone-join-label"), hint: say("phone-join-label-hint"), most: 40 });
  const form = h("form", {
    novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      return busy(form.querySelector("[type='submit']"), async () => {
        await app.core.join(name.value() || undefined);
        await app.again();
      }, wrong);
    },
  }, wrong.place, name.node, button(say("phone-join"), null, { type: "submit", kind: "main" }));
  return {
    title: say("phone-join-title"),
    nodes: [h("p", { class: "lead" }, say("phone-join-lead")), form,
      notice("note", h("p", null, say("phone-join-sign-in")),
        h("a", { class: "button", href: "/sign-in?next=/phone/" }, say("phone-sign-in")))],
  };
}
