/** The desk follows the room: what was shown, who is at the door, what the room does. A half-written draft is never touched. */
import { Parts } from "../lib/parts.js";

const EVERY_MINUTE = 60_000;

export default class DeskLive {
  constructor(desk, line) {
    const parts = new Parts(desk);
    for (const message of ["timeline:shown", "timeline:changed", "room:changed"]) line.on(message, () => parts.refresh());
    line.whenMissed(() => parts.refresh());
    setInterval(() => document.hidden || parts.refresh(), EVERY_MINUTE); // nobody sends word of wrong codes
  }
}
