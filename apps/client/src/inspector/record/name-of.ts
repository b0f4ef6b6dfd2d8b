import { computeAccessibleName } from "dom-accessibility-api";

/** What can be tapped, as browsers and the app's roles have it. */
const interactive = "a[href], button, summary, label, input, select, textarea, [role=button], [role=link], [role=tab]";

/** Letters of a name that are shown: what a card is called is half of a row already. */
const mostLetters = 60;

/** Returns the control that an event was on; null beside all controls. */
export const controlOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(interactive) : null;

/** Returns what a control is called by those who do not see it, shortened; its kind where it has no name. */
export function nameOf(control: Element): string {
  const labeled = control instanceof HTMLLabelElement && control.control ? control.control : control;
  const name = computeAccessibleName(labeled).trim().replaceAll(/\s+/g, " ") || control.localName;
  return name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name;
}
