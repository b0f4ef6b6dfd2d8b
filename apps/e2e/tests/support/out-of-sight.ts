import type { Page } from "@playwright/test";

/** Returns what of a screen cannot be seen at its width in pixels: what is beside it, and text that its box cuts off. */
export const outOfSight = (page: Page, width: number): Promise<string[]> =>
  page.evaluate((wanted) => {
    const { scrollWidth } = document.documentElement;
    const nameOf = (element: Element) => `${element.outerHTML.slice(0, 120)} (${element.textContent?.slice(0, 30)})`;
    const isBeside = (element: Element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && (left < -1 || right > wanted + 1);
    };
    const isCut = (element: Element) => {
      const { overflowX, display } = getComputedStyle(element);
      if (overflowX === "visible" || display === "inline" || element.clientWidth <= 1) return false; // the last is for ears
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    };
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => /^(#text|BDI)$/.test(node.nodeName) && node.textContent?.trim());
    const seen = [...document.body.querySelectorAll("*:not(svg *, script, .sr-only, .sr-only *, [aria-hidden] *)")];
    return [
      ...(scrollWidth > wanted ? [`wider by ${scrollWidth - wanted} px`] : []),
      ...seen
        .filter((element) => element.matches("a, button, input, textarea") || hasWords(element))
        .filter((element) => !element.matches("a[href='#main']") && isBeside(element))
        .map((element) => `beside the screen: ${nameOf(element)}`),
      ...seen
        .filter((element) => hasWords(element) && !element.matches("textarea") && isCut(element))
        .map((element) => `cut off: ${nameOf(element)}`),
    ];
  }, width);

/** Puts 500 letters without a space in place of every text that is no control's name, and into every field. */
export const writeWithoutSpaces = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const word = "W".repeat(500);
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const isText = ({ parentElement, data }: Text) =>
      data.trim() &&
      !parentElement?.closest("button, nav, label, script, style, .sr-only, a.select-none, [aria-hidden]");
    const texts: Text[] = [];
    while (walk.nextNode())
      if (walk.currentNode instanceof Text && isText(walk.currentNode)) texts.push(walk.currentNode);
    for (const text of texts) text.data = word;
    for (const field of document.querySelectorAll("input:not([type=file]), textarea"))
      (field as HTMLInputElement | HTMLTextAreaElement).value = word;
  });
