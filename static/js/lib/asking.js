/** Questions to our own server. `NoLine` is thrown when no answer came back, or only half of one. */
import { rehearses } from "./here.js";
import { rehearsal } from "./rehearsal.js";

export class NoLine extends Error {}

const LONGEST = 15_000;
const SLOW_DOWN = 429;

async function ask(path, options) {
  try {
    return await fetch(path, { ...options, cache: "no-store", signal: AbortSignal.timeout(LONGEST) });
  } catch {
    throw new NoLine();
  }
}

/** The line may go while the answer is on its way. */
async function whole(answer) {
  try {
    return await answer.text();
  } catch {
    throw new NoLine();
  }
}

/** A fragment of a page; null where the server refuses it. A server that cannot just now has not answered: NoLine. */
export async function fragment(path, fields) {
  if (rehearses) return rehearsal.fragment(path, fields);
  const answer = await (fields ? ask(path, posting(fields, "text/html")) : ask(path, { headers: { Accept: "text/html" } }));
  if (answer.status >= 500 || answer.status === SLOW_DOWN) throw new NoLine();
  return answer.ok && !answer.redirected ? { text: await whole(answer), headers: answer.headers } : null;
}

/** Sends fields as JSON: { status, body, after } where `after` is how many seconds to wait before trying again. */
export async function send(path, fields) {
  if (rehearses) return rehearsal.answers(path, fields);
  const answer = await ask(path, posting(fields, "application/json"));
  const body = await answer.json().catch(() => ({ message: "Something went wrong here. Please try again.", errors: {} }));
  return { status: answer.status, body, after: Number(answer.headers.get("Retry-After")) || 0 };
}

/** A form sent as a browser would send it with this button: { ok, text, path } of the page that came back. */
export async function press(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const answer = await ask(button?.getAttribute("formaction") ?? form.getAttribute("action"), { method: "POST", headers: { Accept: "text/html" }, body });
  return { ok: answer.ok, text: await whole(answer), path: new URL(answer.url).pathname };
}

/** A question that changes nothing, answered as JSON. */
export async function look(path) {
  const answer = await ask(path, { headers: { Accept: "application/json" } });
  return { status: answer.status, body: await answer.json().catch(() => ({})) };
}

export async function isReachable() {
  try {
    return (await ask("/healthz")).ok;
  } catch {
    return false;
  }
}

function posting(fields, accept) {
  const token = document.querySelector("meta[name=csrf-token]").content;
  const headers = { Accept: accept, "Content-Type": "application/json", "X-CSRF-Token": token };
  return { method: "POST", headers, body: JSON.stringify(fields) };
}
