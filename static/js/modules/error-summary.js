/** Brings whoever has to look at something again to the summary of what it is. */
export default class ErrorSummary {
  constructor(summary) {
    summary.focus();
  }
}
