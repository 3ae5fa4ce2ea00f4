/** Finding words whatever their case and accents, as learning_event/rules/finding.py does, and marking them without touching the page. */
const ALIKE = {
  ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ς: "σ",
  "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
  "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
};
const ANY = new RegExp(`[${Object.keys(ALIKE).join("")}]`, "g");
const LONGEST = 100;
const MOST_WORDS = 8;
const MOST_MARKS = 1500;

export function folded(text) {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(ANY, (sign) => ALIKE[sign]);
}

export function wordsOf(asked) {
  return [...new Set(folded(asked.slice(0, LONGEST)).split(/\s+/).filter(Boolean))].slice(0, MOST_WORDS);
}

/** Marks the words wherever they stand in these elements, where the browser can (::highlight(found) in timeline-filters.css). */
export function markIn(elements, words) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("found");
  if (!words.length) return;
  const found = new Highlight();
  for (const element of elements) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() && found.size < MOST_MARKS) {
      for (const range of rangesIn(texts.currentNode, words)) found.add(range);
    }
  }
  CSS.highlights.set("found", found);
}

function* rangesIn(node, words) {
  const { plain, at } = spelt(node.data);
  for (const word of words) {
    for (let n = plain.indexOf(word); n >= 0; n = plain.indexOf(word, n + word.length)) {
      yield new StaticRange({ startContainer: node, startOffset: at(n), endContainer: node, endOffset: at(n + word.length) });
    }
  }
}

/** The folded text, and from a place in it to the place in the text as it was written. */
function spelt(text) {
  const whole = folded(text);
  if (whole.length === text.length && !/[\p{M}þßæœ]/iu.test(text)) return { plain: whole, at: (n) => n };
  const places = [];
  let plain = "";
  let from = 0;
  for (const sign of text) {
    const part = folded(sign);
    for (let n = 0; n < part.length; n += 1) places.push(from);
    plain += part;
    from += sign.length;
  }
  return { plain, at: (n) => places[n] ?? text.length };
}
