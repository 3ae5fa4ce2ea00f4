/** The boxes for a decision open when the kind chosen is one; without this they can be opened by hand. */
export default class ForDecisions {
  constructor(fold) {
    const { entry_kind: kind } = fold.closest("form").elements;
    kind.addEventListener("change", () => {
      if (kind.value === "decision") fold.open = true;
    });
  }
}
