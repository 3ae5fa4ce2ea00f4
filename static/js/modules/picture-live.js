/** The picture follows what is on the timeline, drawing and table together; a showing changes nothing here. */
import { Parts } from "../lib/parts.js";

const NEWS = "The picture and its table are up to date with the timeline.";

export default class PictureLive {
  #parts;
  #drawing;
  #news;

  constructor(page, line) {
    this.#parts = new Parts(page);
    this.#drawing = page.querySelector("#drawing");
    this.#news = document.getElementById(page.dataset.news);
    line.on("timeline:changed", () => this.#follow());
    line.whenMissed(() => this.#follow());
  }

  async #follow() {
    const before = this.#drawing.cloneNode(true);
    await this.#parts.refresh();
    if (!before.isEqualNode(this.#drawing)) this.#news.textContent = NEWS;
  }
}
