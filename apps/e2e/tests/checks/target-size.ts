import type { Check } from "./check.ts";

/** Returns the controls in reach of a thumb that are smaller than 44 px, links within text aside (WCAG 2.5.8, "Inline"). */
export const targetSize: Check = (page) =>
  page.evaluate(() => {
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (width < 44 || height < 44);
    };
    const targets = [...document.querySelectorAll("a, button, input:not(.sr-only), textarea")];
    return targets.filter(isSmall).map((element) => `smaller than 44 px: ${element.outerHTML.slice(0, 160)}`);
  });
