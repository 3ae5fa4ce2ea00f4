/** The only place where text from our own server becomes elements. Words that people wrote arrive escaped by the templates. */
const policy = window.trustedTypes?.createPolicy("learning-event", { createHTML: (text) => text });

export function elements(text) {
  const template = document.createElement("template");
  template.innerHTML = policy ? policy.createHTML(text) : text;
  return template.content;
}

/** What stands in an element, as markup for the server to clean. */
export function markup(inside) {
  return inside.innerHTML;
}

/** An element with a class and text in it; text is never read as HTML. */
export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
