// The service worker of the phone's app: it starts the app without a network. It keeps the files of the app and nothing else;
// what comes from or goes to the record never passes through it. The site writes `VERSION` and `FILES` in front of this: the
// version is the hash of all files, so that one app's files are never mixed with another's.

/* global VERSION, FILES */

const SHELL = `jalon-phone-${VERSION}`;
const START = "/phone/";

self.addEventListener("install", (event) => {
  const fresh = FILES.map((path) => new Request(path, { cache: "no-cache" }));
  event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll(fresh)));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith("jalon-phone-") && name !== SHELL);
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  const path = request.mode === "navigate" && address.pathname === START ? START : address.pathname;
  if (!FILES.includes(path)) return;
  event.respondWith(caches.open(SHELL).then((shell) => shell.match(path)).then((kept) => kept || fetch(request)));
});

// A newer app waits until the one in use says that nothing is being written.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});
