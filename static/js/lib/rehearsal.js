/** The rehearsal's house: it stands in this page alone, answers as the real one does, sends nothing, and goes with the page. */
import { markup } from "./html.js";
import { card, change, inDrawer, place, template } from "./rehearsal-cards.js";

const MOST = 1500;
class Rehearsal {
  #own = new Map();
  #heard = new Map();
  #showing = 1;

  on(message, heard) {
    this.#heard.set(message, heard);
  }

  whenState(watcher) {
    watcher("up");
  }

  whenMissed() {}

  /** A form's answer, from here. */
  answers(path, fields) {
    const [, slip, deed] = new URL(path, location.href).pathname.match(/\/observations\/([^/]+)\/(\w+)$/) ?? [];
    if (path.endsWith("/answers")) return yes(201);
    if (deed !== "withdrawal" && [...fields.words.trim()].length > MOST) return tooLong();
    if (deed === "revision") this.#revise(slip, fields.words.trim());
    else if (deed === "withdrawal") this.#withdraw(slip);
    else this.#own.set(fields.slip, { ...fields, words: fields.words.trim(), state: "waiting" });
    this.#heard.get("rehearsal:waits")?.();
    return yes(201 - Boolean(deed));
  }

  /** The drawer's content; the timeline is never asked for anew. */
  fragment(path, fields) {
    if (!path.endsWith("/own")) return null;
    const drawn = template("own");
    const list = drawn.querySelector("ul");
    const one = list.firstElementChild;
    const own = fields.slips.split(",").filter((slip) => this.#own.has(slip));
    list.replaceChildren(...own.map((slip, n) => inDrawer(one.cloneNode(true), slip, this.#own.get(slip), n)));
    const whole = document.createElement("div");
    whole.append(...(own.length ? [list] : ["Nothing here yet. What you add in this window can be changed or withdrawn here."]));
    return { text: markup(whole), headers: new Headers() };
  }

  /** What waits comes onto the timeline, shuffled among what the invented room has written. */
  show() {
    this.#showing += 1;
    const cards = [...template("cards").querySelectorAll("[data-place]")].map((list) => ({ place: list.dataset.place, html: markup(list) }));
    template("cards", { once: true });
    for (const [slip, one] of this.#own) {
      if (one.state === "waiting") cards.push({ place: place(one), html: card(slip, one) });
      else if (one.state !== "shown") change(slip, one);
      if (one.state === "withdrawn") this.#own.delete(slip);
      else one.state = "shown";
    }
    this.#heard.get("timeline:shown")({ showing: this.#showing, cards: shuffled(cards) });
  }

  #revise(slip, words) {
    const one = this.#own.get(slip);
    one.words = words;
    if (one.state !== "waiting") one.state = "revised";
  }

  #withdraw(slip) {
    const one = this.#own.get(slip);
    if (one.state === "waiting") this.#own.delete(slip);
    else one.state = "withdrawn";
  }
}

function yes(status) {
  return { status, body: { ok: true }, after: 0 };
}

function tooLong() {
  return { status: 400, body: { message: "Please look again at one thing", errors: { words: "This is too long. Please make it shorter." } }, after: 0 };
}

function shuffled(cards) {
  for (let n = cards.length - 1; n > 0; n -= 1) {
    const other = crypto.getRandomValues(new Uint32Array(1))[0] % (n + 1);
    [cards[n], cards[other]] = [cards[other], cards[n]];
  }
  return cards;
}

export const rehearsal = new Rehearsal();
