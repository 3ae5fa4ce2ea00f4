/** Where this page is: which learning event, and a shelf of this window's own for it (sessionStorage, never on disk for long). */
export const eventId = location.pathname.match(/^\/events\/([0-9a-f]+)(?:\/|$)/)?.[1] ?? "";

export function keep(name, value) {
  try {
    sessionStorage.setItem(`${name}:${eventId}`, JSON.stringify(value));
  } catch {
    // A full or forbidden shelf: the words are still in their field.
  }
}

export function kept(name) {
  try {
    return JSON.parse(sessionStorage.getItem(`${name}:${eventId}`));
  } catch {
    return null;
  }
}

export function forget(name) {
  keep(name, null);
}

export function forgetAll() {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing can have been kept there.
  }
}
