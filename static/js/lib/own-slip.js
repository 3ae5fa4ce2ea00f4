/** A window that was made by doubling another carries its slip too: then it takes a fresh one, and neither writes over the other. */
import { eventId } from "./here.js";
import { freshSlip } from "./slips.js";

const HEARS_FOR = 3000;

/** Asks the other windows of this browser, and nobody else, whether one of them holds the slip; `changed` is called when one does. */
export function notAnothers(field, changed) {
  if (!("BroadcastChannel" in window)) return;
  const channel = new BroadcastChannel(`slips:${eventId}`);
  let asks = true;
  channel.addEventListener("message", ({ data }) => {
    if (data.asks === field.value) channel.postMessage({ taken: field.value });
    if (!asks || data.taken !== field.value) return;
    asks = false;
    field.value = freshSlip();
    changed();
  });
  channel.postMessage({ asks: field.value });
  setTimeout(() => (asks = false), HEARS_FOR);
}
