/** One clock for every screen: the server says how much is left, and the page counts on by a clock of its own that nobody can move.
 *
 * The words and the bar are those of parts/_clock.html; the words that count are made here as the server makes them. */
const TICK = 500;
const MINUTE = 60;

export class Clock {
  #root;
  #over;
  #words = null;
  #bar = null;
  #ends = null;

  /** `over` is told once, in words, when the time has gone while somebody looks on. */
  constructor(root, over = () => {}) {
    this.#root = root;
    this.#over = over;
    this.take(performance.getEntriesByType("navigation")[0]?.responseStart ?? performance.now());
    setInterval(() => this.#tick(), TICK);
  }

  /** Begins anew with what stands on the page; `said` is when the server said it, by performance.now(). */
  take(said) {
    this.#words = this.#root.querySelector("[data-left]");
    this.#bar = this.#root.querySelector("[data-lasts]");
    const { left, runs } = this.#words?.dataset ?? {};
    this.#ends = runs && Number(left) > 0 ? said + Number(left) * 1000 : null;
    this.#tick();
  }

  #tick() {
    if (this.#ends === null) return;
    const left = Math.max(0, (this.#ends - performance.now()) / 1000);
    if (this.#bar) this.#bar.value = this.#bar.max - left;
    this.#say(left);
    if (left > 0) return;
    this.#ends = null;
    this.#over(this.#words.dataset.over);
  }

  #say(left) {
    const { counts, over } = this.#words.dataset;
    const says = left > 0 ? counts && `${counts}, ${inMinutes(left)} left` : over;
    if (says && this.#words.textContent !== says) this.#words.textContent = says;
  }
}

function inMinutes(seconds) {
  const minutes = Math.floor((seconds + MINUTE / 2) / MINUTE);
  if (minutes < 1) return "less than a minute";
  return `about ${minutes} minute${minutes > 1 ? "s" : ""}`;
}
