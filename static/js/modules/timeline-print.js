/** Puts the name of the case at the head of every printed page, where the browser has room for it there (print-timeline.css). */
export default class TimelinePrint {
  constructor(sheet) {
    document.documentElement.style.setProperty("--running", JSON.stringify(sheet.dataset.running));
  }
}
