/** Where this page is: which learning event, and a shelf of this window's own for it (sessionStorage, never on disk for long). */
export const eventId = location.pathname.match(/^\/events\/([0-9a-f]+)(?:\/|$)/)?.[1] ?? "";

/** The rehearsal keeps nothing, not even here: what it keeps for its forms goes with the page. */
export const rehearses = /^\/rehearsal(\/|$)/.test(location.pathname);

const inThePage = new Map();
const ofThePage = { getItem: (name) => inThePage.get(name) ?? null, setItem: (name, value) => inThePage.set(name, value) };
const shelf = () => (rehearses ? ofThePage : sessionStorage);

/** What an address on this page ends with in Then view of one's own: the day that was chosen. */
export function asOfThen() {
  const day = document.querySelector("[data-own-then]")?.dataset.ownThen;
  return day ? `?then=${day}` : "";
}

export function keep(name, value) {
  try {
    shelf().setItem(`${name}:${eventId}`, JSON.stringify(value));
  } catch {
    // A full or forbidden shelf: the words are still in their field.
  }
}

export function kept(name) {
  try {
    return JSON.parse(shelf().getItem(`${name}:${eventId}`));
  } catch {
    return null;
  }
}

export function forget(name) {
  keep(name, null);
}

/** Everything, but what is named: a note that somebody wrote for themselves is theirs to let go. */
export function forgetAll({ except = [] } = {}) {
  const theirs = except.map((name) => [name, kept(name)]);
  try {
    sessionStorage.clear();
  } catch {
    // Nothing can have been kept there.
  }
  theirs.forEach(([name, value]) => value && keep(name, value));
}
