/** Says truthfully whether this page hears the room: live, by looking every 15 seconds, or not at all. */
export default class LineStatus {
  constructor(part, line) {
    line.whenState((state) => {
      for (const says of part.querySelectorAll("[data-line]")) says.hidden = says.dataset.line !== state;
    });
  }
}
