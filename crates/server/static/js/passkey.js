// Passkeys: the one thing that a page cannot do without a script. The server says what to ask; the answer is sent as a form.
const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const encode = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const listed = (credentials) => (credentials ?? []).map((known) => ({ ...known, id: decode(known.id) }));

const create = async (asked) => {
  const publicKey = { ...asked, challenge: decode(asked.challenge), user: { ...asked.user, id: decode(asked.user.id) }, excludeCredentials: listed(asked.excludeCredentials) };
  const made = await navigator.credentials.create({ publicKey });
  const response = { attestationObject: encode(made.response.attestationObject), clientDataJSON: encode(made.response.clientDataJSON), transports: made.response.getTransports?.() ?? [] };
  return { id: made.id, rawId: encode(made.rawId), type: made.type, response, extensions: {} };
};

const get = async (asked) => {
  const publicKey = { ...asked, challenge: decode(asked.challenge), allowCredentials: listed(asked.allowCredentials) };
  const { id, rawId, type, response } = await navigator.credentials.get({ publicKey });
  const { authenticatorData, clientDataJSON, signature, userHandle } = response;
  return {
    id, rawId: encode(rawId), type, extensions: {},
    response: { authenticatorData: encode(authenticatorData), clientDataJSON: encode(clientDataJSON), signature: encode(signature), userHandle: userHandle ? encode(userHandle) : null },
  };
};

const answer = async (form) => {
  const sent = await fetch(form.dataset.begin, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
  if (!sent.ok) throw new Error(String(sent.status));
  const { waiting, question } = await sent.json();
  const found = await (form.dataset.passkey === "create" ? create : get)(question.publicKey);
  form.elements.waiting.value = waiting;
  form.elements.credential.value = JSON.stringify(found);
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential || !navigator.credentials) continue;
  const button = form.querySelector("[data-passkey-button]");
  const failed = form.querySelector("[data-passkey-failed]");
  form.querySelector("[data-passkey-none]").hidden = true;
  button.hidden = false;
  // A page that is gone back to has kept an answer that is spent.
  addEventListener("pageshow", () => { form.elements.credential.value = ""; button.disabled = false; });
  form.addEventListener("submit", (event) => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    failed.hidden = true;
    button.disabled = true;
    answer(form).then(() => form.submit(), () => {
      failed.hidden = false;
      button.disabled = false;
      button.focus();
    });
  });
}
