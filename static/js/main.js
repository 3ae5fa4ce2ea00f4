/** Starts each module that a page asks for. Every page works without any of this; here it only becomes kinder. */
const opening = document.querySelector("[data-module]") && import("./lib/line.js");

async function start(element, name) {
  const [{ line }, { default: Module }] = await Promise.all([opening, import(`./modules/${name}.js`)]);
  new Module(element, line);
}

for (const element of document.querySelectorAll("[data-module]")) {
  for (const name of element.dataset.module.split(" ")) {
    if (/^[a-z-]+$/.test(name)) start(element, name);
  }
}
