import type { Page } from "@playwright/test";
import { turn } from "../support/turn.ts";
import type { Check } from "./check.ts";

/** Where something is, from the page's left edge to its right one, in pixels. */
interface Place {
  what: string;
  left: number;
  right: number;
}

/** Every box of a screen and what is in it, in the order of the document, from the side a line begins at. */
const placesFromStart = (page: Page): Promise<Place[]> =>
  page.evaluate(() => {
    const { clientWidth, dir } = document.documentElement;
    const place = (what: string, { left, right }: { left: number; right: number }) =>
      dir === "rtl" ? { what, left: clientWidth - right, right: clientWidth - left } : { what, left, right };
    const areWords = (node: Node) => /^(#text|BDI)$/.test(node.nodeName) && node.textContent?.trim() !== "";
    return [...document.body.querySelectorAll("*:not(svg *, script, .sr-only)")].flatMap((element) => {
      const { display, paddingLeft, paddingRight } = getComputedStyle(element);
      const isInLine = display === "inline"; // there, words have an order of their own
      if (isInLine || element.getClientRects().length === 0) return [];
      const what = `<${element.localName} class="${element.getAttribute("class")}">`;
      const { left, right } = element.getBoundingClientRect();
      const inner = { left: left + Number.parseFloat(paddingLeft), right: right - Number.parseFloat(paddingRight) };
      const places = [place(what, { left, right }), place(`inside of ${what}`, inner)];
      const range = document.createRange();
      range.selectNodeContents(element);
      if ([...element.childNodes].some(areWords)) places.push(place(`text of ${what}`, range.getBoundingClientRect()));
      return places;
    });
  });

/** The pictures of arrows that point along the line, and do not turn with it. */
const arrowsAgainstTheLine = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("svg")]
      .filter((icon) => /-(left|right)\b/.test(icon.getAttribute("class") ?? "") && (icon.getScreenCTM()?.a ?? 0) > 0)
      .map((icon) => `<svg class="${icon.getAttribute("class")}">`),
  );

/** Pixels by which an edge may be off: the widths of glyphs are rounded, and a full stop at a line's end is apart. */
const tolerance = 2;

/** Says where something is that has no counterpart there. */
function difference({ what, left, right }: Place, counterpart: Place | undefined): string[] {
  const expected = counterpart ?? { what: "nothing", left: 0, right: 0 };
  const isNear = (a: number, b: number) => Math.abs(a - b) <= tolerance;
  if (isNear(left, expected.left) && isNear(right, expected.right)) return [];
  return [`${what} from ${left} to ${right} instead of ${expected.what} from ${expected.left} to ${expected.right}`];
}

/** A page's scrollbar changes sides as well, and moves what it stands beside. */
const setScrollbar = (page: Page, width: "none" | "") =>
  page.evaluate((scrollbarWidth) => void Object.assign(document.documentElement.style, { scrollbarWidth }), width);

/** Returns what is not where its mirror image has it when lines begin at the right. */
export const mirrorImage: Check = async (page) => {
  await setScrollbar(page, "none");
  const fromLeft = await placesFromStart(page);
  await turn(page, "rtl");
  const fromRight = await placesFromStart(page);
  const wrong = fromRight.flatMap((place, index) => difference(place, fromLeft[index]));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) wrong.push(`wider by ${overflow} px`);
  wrong.push(...(await arrowsAgainstTheLine(page)));
  await turn(page, "ltr");
  await setScrollbar(page, "");
  return wrong;
};
