/** Kind language: which rules of kind-language.json some words meet. The house reads the same list in the same way. */
const SPACES = /[ \t\r\n\u00a0\u2009\u202f]+/g;
const APOSTROPHES = /[‘’ʼ]/g;
const HYPHENS = /[‐‑]/g;

/** One kind of space, apostrophe and hyphen, as the patterns have them. */
export function even(words) {
  return words.replace(APOSTROPHES, "'").replace(HYPHENS, "-").replace(SPACES, " ");
}

/** { id, sort, found, offer } for each rule that the words meet, in the order of the list. */
export function nudges(words, rules) {
  const text = even(words);
  return rules.flatMap(({ id, sort, pattern, offer }) => {
    const met = new RegExp(pattern, "i").exec(text);
    return met ? [{ id, sort, found: met[0], offer }] : [];
  });
}
