import { expect, test } from "vitest";
import { isPageOf } from "./is-page-of.ts";

const files = ["/assets/index-new.js", "/assets/start-new.css", "/icon.svg"];
const page = (script: string) =>
  `<link rel="icon" href="/icon.svg" /><script src="/theme.js"></script>
   <script type="module" crossorigin src="${script}"></script><link rel="stylesheet" href="/assets/start-new.css">`;

test.each([
  ["is that of the build it names files of", page("/assets/index-new.js"), true],
  ["is not while it names one of another", page("/assets/index-old.js"), false],
  ["is not where it names none, as what a proxy says for itself", "<h1>Be back soon</h1>", false],
])("a page %s", (_, text, expected) => {
  expect(isPageOf(text, files)).toBe(expected);
});
