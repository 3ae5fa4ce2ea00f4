/** Leaves in sight what somebody asks for, as learning_event/rules/sieve.py does, in one pass and without asking the server. */
import { recordOf, slipOf } from "./facts.js";
import { wordsOf } from "./finding.js";

export class Sieve {
  #asked;
  #words;

  /** `asked` are the fields of the form; `tint` is that of the kind of observation. Empty text asks nothing. */
  constructor({ find = "", ...asked }) {
    this.#asked = asked;
    this.#words = wordsOf(find);
  }

  get words() {
    return this.#words;
  }

  get asks() {
    return this.#words.length > 0 || Object.values(this.#asked).some(Boolean);
  }

  /** How many entries match, of how many, and whether anything of the room's is in sight. */
  leave(timeline) {
    const count = { matching: 0, of: 0, room: false };
    for (const chapter of timeline.querySelectorAll(":scope > .episode")) this.#chapter(chapter, count);
    return count;
  }

  #chapter(chapter, count) {
    const isAsked = this.#letsChapter(chapter.id);
    let any = false;
    for (const day of chapter.querySelectorAll(".day")) any = this.#day(day, isAsked, count) || any;
    const about = chapter.querySelector(":scope > .episode__words");
    const slips = about ? this.#slips(about, null, isAsked) : false;
    if (about) out(about, this.asks && !slips);
    count.room ||= slips;
    out(chapter, this.asks && !any && !slips);
  }

  #letsChapter(id) {
    const { episode } = this.#asked;
    if (!episode || id === `episode-${episode}` || id === episode) return true;
    return episode === "outside" && id.startsWith("chapter-");
  }

  #day(day, isAsked, count) {
    const record = recordOf(day);
    const room = day.querySelector(".day__room");
    const slips = room ? this.#slips(room, record, isAsked) : false;
    const inSight = slips || (isAsked && record !== null && this.#letsRecord(record));
    if (room) out(room, this.asks && !slips);
    out(day, !inSight);
    count.of += record ? 1 : 0;
    count.matching += record && inSight ? 1 : 0;
    count.room ||= slips;
    return inSight;
  }

  #letsRecord(record) {
    const { observed, agency } = this.#asked;
    if (observed && !(observed === "correction" && record.corrected)) return false;
    return (!agency || record.agency === agency) && this.#answers(record) && this.#finds(record);
  }

  /** What only a record can answer. */
  #answers({ kind, lines, seen }) {
    const asked = this.#asked;
    return (!asked.entry || kind === asked.entry) && (!asked.line || lines.includes(asked.line)) && (!asked.seen || seen === asked.seen);
  }

  #finds({ text }) {
    return this.#words.every((word) => text.includes(word));
  }

  #slips(list, record, isAsked) {
    const answers = record ? this.#answers(record) : !(this.#asked.entry || this.#asked.line || this.#asked.seen);
    const told = record !== null && this.#finds(record);
    let any = false;
    for (const slip of list.querySelectorAll(".observation")) {
      const inSight = isAsked && answers && this.#letsSlip(slipOf(slip), record) && (told || this.#finds(slipOf(slip)));
      out(slip, !inSight);
      any ||= inSight;
    }
    return any;
  }

  #letsSlip(slip, record) {
    const { tint, agency } = this.#asked;
    return (!tint || slip.tint === tint) && (!agency || slip.agency === agency || record?.agency === agency);
  }
}

function out(element, is) {
  if (element.hasAttribute("data-out") !== is) element.toggleAttribute("data-out", is);
}
