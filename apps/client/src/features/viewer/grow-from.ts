/** The name by which a browser knows the picture of a tile again on the stage, and lets the one grow into the other. */
const sameThing = "photo";

let grown: HTMLElement | undefined;

/** Lets a photo grow from the picture in a link, or shrink into it. Two of one name would be no transition at all. */
export function growFrom(link: Element): void {
  grown?.style.removeProperty("view-transition-name");
  grown = link.querySelector("img") ?? undefined;
  grown?.style.setProperty("view-transition-name", sameThing);
}
