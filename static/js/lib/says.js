/** What a form says about itself: saving, saved, not sent yet, or what to look at again. Words first; nothing flashes. */
import { element, icon } from "./html.js";

export class Says {
  #status;
  #errors;

  constructor(form) {
    this.#status = form.querySelector("[data-says]");
    this.#errors = form.querySelector("[data-errors]");
  }

  quietly(text) {
    this.#errors?.replaceChildren();
    this.#status.replaceChildren(...(text ? [element("p", "status", text)] : []));
  }

  /** Something that is done, and is on disk. */
  done(text) {
    this.quietly(text);
    this.#status.firstChild.prepend(icon("saved"));
  }

  /** Something to know about this form or this line: held, not sent yet. */
  attend(strong, text) {
    this.#errors?.replaceChildren();
    const words = element("span");
    words.append(element("strong", "", strong), ` ${text}`);
    const notice = element("p", "notice notice--attend notice--small");
    notice.append(words); // no icon: it would have to be fetched, and the line may be down
    this.#status.replaceChildren(notice);
  }

  /** A refusal, with a link to each field that has to be looked at again. */
  refused({ message, errors }) {
    this.#status.replaceChildren();
    const summary = element("div", "error-summary");
    summary.setAttribute("role", "alert");
    summary.append(element("h2", "", message));
    if (Object.keys(errors ?? {}).length) summary.append(list(errors));
    (this.#errors ?? this.#status).replaceChildren(summary);
    summary.scrollIntoView({ block: "nearest" });
  }
}

function list(errors) {
  const items = element("ul", "error-summary__list");
  for (const [name, words] of Object.entries(errors)) {
    const link = element("a", "", words);
    link.href = `#${name}`;
    const item = element("li");
    item.append(link);
    items.append(item);
  }
  return items;
}
