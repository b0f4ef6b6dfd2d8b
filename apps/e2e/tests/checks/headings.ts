import type { Check } from "./check.ts";

/** Returns what is wrong with the headings, those of a question aside: one is of the first level, none skips a level, articles have one. */
export const headings: Check = (page) =>
  page.evaluate(() => {
    const levels = [...document.querySelectorAll(":is(h1, h2, h3):not(dialog *)")].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    const isWrong =
      levels.filter((level) => level === 1).length !== 1 ||
      levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1);
    const articles = [...document.querySelectorAll("article:not([aria-busy])")].filter(
      (it) => !it.querySelector("h1, h2"),
    );
    return [
      ...(isWrong ? [`headings of levels ${levels.join(", ")}`] : []),
      ...articles.map(() => "an article without a heading"),
    ];
  });
