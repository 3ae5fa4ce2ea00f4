/** The live line: news from the room, and the truth about whether it reaches us. The only file that knows Socket.IO. */
import { io } from "/static/vendor/socket.io.esm.min.js";
import { isReachable } from "./asking.js";
import { eventId, rehearses } from "./here.js";
import { rehearsal } from "./rehearsal.js";

// A page in Then view of its own is told that there is news, and fetches what is in sight; no card is sent to it.
const THEN = document.querySelector("[data-own-then]") ? { then: "yes" } : {};
const TRY_EVERY = 15_000;
const OPEN_WITHIN = 3000;
const SLEPT_AFTER = 20_000;
const NOT_ALL_AT_ONCE = 3000;

/** `state` is opening, up (live), slow (no live line, but the server answers), down, or ended (signed out, or no part here any more). */
class Line {
  #socket = null;
  #state = "opening";
  #watchers = [];
  #missed = [];

  /** Hears a message of the server, such as timeline:shown. */
  on(message, heard) {
    this.#open().on(message, heard);
  }

  /** Called now and whenever the state changes. */
  whenState(watcher) {
    this.#watchers.push(watcher);
    this.#open();
    watcher(this.#state);
  }

  /** Called whenever news may have been missed: after sleep, after a lost line, every 15 seconds without a live one, when the server
   * says that it does not hear everything itself, and at once where the line was up before this part of the page was ready to hear. */
  whenMissed(catchUp) {
    this.#missed.push(catchUp);
    if (this.#state === "up") catchUp();
  }

  #open() {
    if (this.#socket) return this.#socket;
    // Where a browser has no websocket at all, the library waits for its error before it listens for it, and never polls.
    const transports = globalThis.WebSocket ? ["websocket", "polling"] : ["polling"];
    this.#socket = io({ path: "/socket.io", auth: { event: eventId, ...THEN }, transports, tryAllTransports: true, reconnectionDelayMax: 8000 });
    this.#socket.on("connect", () => this.#is("up", { missed: true }));
    this.#socket.on("line:ended", () => this.#is("ended"));
    this.#socket.on("disconnect", () => this.#lost());
    this.#socket.on("connect_error", (refused) => (refused.data?.ended ? this.#is("ended") : this.#lost()));
    this.#socket.on("line:missed", () => setTimeout(() => this.#socket.connected && this.#is("up", { missed: true }), Math.random() * NOT_ALL_AT_ONCE));
    addEventListener("online", () => this.#again());
    addEventListener("offline", () => this.#is("down"));
    addEventListener("pageshow", (shown) => shown.persisted && this.#again());
    document.addEventListener("visibilitychange", () => document.hidden || this.#again());
    setTimeout(() => this.#state === "opening" && this.#lost(), OPEN_WITHIN);
    setInterval(() => this.#state === "up" || this.#lost(), TRY_EVERY);
    this.#watchSleep();
    return this.#socket;
  }

  #is(state, { missed = false } = {}) {
    const changed = state !== this.#state;
    this.#state = state;
    if (changed) this.#watchers.forEach((watcher) => watcher(state));
    if (missed) this.#missed.forEach((catchUp) => catchUp());
  }

  /** A line that has ended is tried again only when somebody comes back to the page: they may have signed in beside it. */
  async #lost() {
    if (this.#state === "ended") return;
    const reached = await isReachable();
    if (!this.#socket.connected && this.#state !== "ended") this.#is(reached ? "slow" : "down", { missed: reached });
  }

  #again() {
    if (!this.#socket.connected) this.#socket.connect();
    if (this.#state === "up") this.#is("up", { missed: true });
    else this.#lost();
  }

  #watchSleep() {
    let last = Date.now();
    setInterval(() => {
      const slept = Date.now() - last > SLEPT_AFTER;
      last = Date.now();
      if (slept) this.#again();
    }, 5000);
  }
}

export const line = rehearses ? rehearsal : new Line();
