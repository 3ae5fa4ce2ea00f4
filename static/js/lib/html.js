/** The only place where text from our own server becomes elements. Words that people wrote arrive escaped by the templates. */
const SVG = "http://www.w3.org/2000/svg";
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

/** One outline from icons.svg, as the templates draw it. */
export function icon(name) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("class", "icon");
  drawn.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/static/icons.svg#${name}`);
  drawn.append(use);
  return drawn;
}

/** An element with a class and text in it; text is never read as HTML. */
export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
