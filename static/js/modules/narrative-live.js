/** Statements follow the room: put to it, closed, sealed. Whatever somebody is answering stays until they have sent it. */
import { Parts } from "../lib/parts.js";

export default class NarrativeLive {
  constructor(page, line) {
    const parts = new Parts(page);
    line.on("narrative:changed", ({ version }) => (version ? location.reload() : parts.refresh()));
    line.on("room:changed", () => parts.refresh());
    line.whenMissed(() => parts.refresh());
  }
}
