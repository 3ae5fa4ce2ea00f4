/** Tells the page how high its bars are, so that what stays in view beneath them is never cut off. */
export default class Bars {
  constructor(bars) {
    const measure = () => document.documentElement.style.setProperty("--bars", `${bars.offsetHeight}px`);
    new ResizeObserver(measure).observe(bars);
  }
}
