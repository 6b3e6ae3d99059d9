// Threads: an entry and all that amended it, folded as `record::thread` folds them on the site (shared cases: e2e/vectors).
//
// The heads are the members that no other names. One is the usual case; two or more are a conflict, and until someone settles
// it the later one is shown. An erasure ends a thread whatever else stands in it.

export const RETRACTION = "record.retraction";
export const ERASURE = "record.erasure";

export function act(kind) {
  if (kind === RETRACTION) return "retract";
  return kind === ERASURE ? "erase" : "write";
}

// What a thread stands for. `links` are { id, amends, act } in the order of the site, what is not there yet last.
export function standing(links) {
  if (links.some((link) => link.act === "erase")) return { standing: "erased", heads: [], conflict: null };
  const named = new Set();
  for (const link of links) for (const id of link.amends) named.add(id);
  const heads = links.filter((link) => !named.has(link.id));
  if (heads.length === 0) return { standing: null, heads: [], conflict: null };
  const last = heads[heads.length - 1];
  const ids = heads.map((head) => head.id);
  const conflict = ids.length > 1 ? ids : null;
  if (last.act === "retract") return { standing: "retracted", heads: ids, conflict };
  return { standing: "shown", shown: last.id, heads: ids, conflict };
}

// Entries in the order of the site: by `seq`, then those that have none yet, as they were written.
export function inOrder(entries) {
  return entries.slice().sort((one, other) => {
    if (one.seq && other.seq) return one.seq - other.seq;
    if (one.seq || other.seq) return one.seq ? -1 : 1;
    return (one.order ?? 0) - (other.order ?? 0);
  });
}

// The members of each thread, by the thread's root. What the site refused belongs to no thread.
export function threads(entries) {
  const ordered = inOrder(entries);
  const roots = new Map();
  const found = new Map();
  for (const entry of ordered) {
    const amends = entry.amends ?? [];
    const root = entry.root ?? amends.map((id) => roots.get(id)).find(Boolean) ?? amends[0] ?? entry.id;
    roots.set(entry.id, root);
    if (!found.has(root)) found.set(root, []);
    found.get(root).push(entry);
  }
  return found;
}

// A thread as screens show it; null where nothing of it may be shown.
function told(root, members) {
  const links = members.map((entry) => ({ id: entry.id, amends: entry.amends ?? [], act: act(entry.kind) }));
  const stands = standing(links);
  if (stands.standing === "erased" || stands.standing === null) return null;
  const isRetracted = stands.standing === "retracted";
  const writes = members.filter((entry) => act(entry.kind) === "write");
  const shown = isRetracted ? writes[writes.length - 1] : members.find((entry) => entry.id === stands.shown);
  // Only the retraction reached this phone: there is nothing to show.
  if (!shown) return null;
  const head = isRetracted ? members.find((entry) => entry.id === stands.heads[stands.heads.length - 1]) : shown;
  return {
    ...version(shown),
    id: head.id,
    root,
    began: members[0].recorded_at,
    state: members.some((entry) => !entry.seq) ? "here" : "sent",
    retracted: isRetracted,
    conflict: stands.conflict,
    versions: members.map((entry) => entry.id),
  };
}

// One version, without what only this phone keeps beside it.
export function version(entry) {
  const { order, shelf, root, ...shown } = entry;
  return { ...shown, amends: entry.amends ?? [], words: entry.words ?? null };
}

// A refused entry stands alone, with the reason.
function shelved(entry) {
  return {
    ...version(entry),
    ...entry.shelf,
    root: entry.id,
    began: entry.recorded_at,
    state: "shelf",
    retracted: false,
    conflict: null,
    versions: [entry.id],
  };
}

// All threads, newest first.
export function fold(entries) {
  const taken = entries.filter((entry) => !entry.shelf);
  const all = entries.filter((entry) => entry.shelf).map(shelved);
  for (const [root, members] of threads(taken)) {
    const thread = told(root, members);
    if (thread) all.push(thread);
  }
  return all.sort((one, other) => other.began - one.began);
}

// Whom the entries are about: pseudonyms that turned out to be one person are one, under the name that was kept.
export function persons(folded) {
  const kept = new Map();
  for (const thread of folded) {
    if (thread.kind === "trust.same-person" && !thread.retracted && thread.state !== "shelf") kept.set(thread.open.other, thread.about);
  }
  const whole = (about) => {
    const seen = new Set();
    let at = about;
    while (kept.has(at) && !seen.has(at)) {
      seen.add(at);
      at = kept.get(at);
    }
    return at;
  };
  const people = new Map();
  for (const thread of folded) {
    if (!thread.about || thread.retracted || thread.state === "shelf") continue;
    const about = whole(thread.about);
    const person = people.get(about) ?? { about, merged: [], last: 0 };
    people.set(about, person);
    person.last = Math.max(person.last, thread.began);
    if (thread.about !== about && !person.merged.includes(thread.about)) person.merged.push(thread.about);
    const nickname = thread.kind === "trust.person" ? thread.words?.nickname : undefined;
    if (nickname && (!person.nickname || thread.about === about)) person.nickname = nickname;
  }
  return [...people.values()].sort((one, other) => other.last - one.last);
}
