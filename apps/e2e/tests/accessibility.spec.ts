import type { Page } from "@playwright/test";
import { violationsOf } from "./support/axe.ts";
import { outOfSight, writeWithoutSpaces } from "./support/out-of-sight.ts";
import { passingStatesOf } from "./support/passing-states.ts";
import type { Screen } from "./support/screens.ts";
import { sizes } from "./support/sizes.ts";
import { expect, test } from "./support/test.ts";
import { tour } from "./support/tour.ts";
import type { World } from "./support/world.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules among them that ask for colours: nothing else differs from day to night. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** What axe finds on a page: each rule with the elements that break it. */
const problemsOn = (page: Page, colorScheme: "dark" | "light"): Promise<string[]> =>
  violationsOf(page, colorScheme === "light" ? { type: "tag", values: rules } : { type: "rule", values: colourRules });

/** The controls in reach of a thumb that are smaller than 44 px, links within text aside (WCAG 2.5.8, "Inline"). */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (width < 44 || height < 44);
    };
    const targets = [...document.querySelectorAll("a, button, input:not(.sr-only), textarea")];
    return targets.filter(isSmall).map((element) => element.outerHTML.slice(0, 160));
  });

/** What is wrong with the headings of a page: there is one of the first level, and none skips a level; a question has its own. */
const wrongHeadings = (page: Page) =>
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

/** Screens besides those of every tour: lists and states that look like one of them, and are put together otherwise. */
const alsoSeen = (world: World): Record<string, Screen> => ({
  followed: { as: "me", address: `/people/${world.me.userId}/followed` },
  "search-start": { as: "me", address: "/search" },
  "no-such-screen": { as: "me", address: "/no/such/screen" },
  "profile-empty": { as: "newcomer", address: `/people/${world.newcomer.userId}` },
  "suggestions-empty": { as: "newcomer", address: "/suggestions" },
  ...passingStatesOf(world),
});

test("axe finds nothing on any screen, at both sizes, by day and by night", async ({ browser, server, world }) => {
  test.setTimeout(300_000);
  const found: string[] = [];
  await tour({ browser, baseUrl: server.url, world, size: sizes.phone, also: alsoSeen(world) }, async (name, page) => {
    for (const [size, { viewport }] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(
          ...(await problemsOn(page, colorScheme)).map((problem) => `${name} on a ${size}, ${colorScheme}: ${problem}`),
        );
      }
      found.push(...(await smallTargets(page)).map((target) => `${name} on a ${size}: smaller than 44 px: ${target}`));
    }
    await page.setViewportSize(sizes.phone.viewport);
    found.push(...(await wrongHeadings(page)).map((problem) => `${name}: ${problem}`));
  });
  expect(found).toEqual([]);
});

test("large text and words without an end fit every screen of a phone, and nothing of them is lost", async ({
  browser,
  server,
  world,
}) => {
  test.setTimeout(300_000);
  const found: string[] = [];
  await tour({ browser, baseUrl: server.url, world, size: sizes.phone, also: alsoSeen(world) }, async (name, page) => {
    const look = async (state: string) => {
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 640 }); // WCAG 1.4.10, "Reflow", asks for 320 px
        found.push(...(await outOfSight(page, width)).map((what) => `${name}, ${state} at ${width} px: ${what}`));
      }
    };
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%"; // WCAG 1.4.4, "Resize Text"
    });
    await look("text at twice its size");
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "";
    });
    await writeWithoutSpaces(page);
    for (const dir of ["ltr", "rtl"]) {
      await page.evaluate((direction) => {
        document.documentElement.dir = direction;
      }, dir);
      await look(`500 letters without a space, ${dir}`);
    }
    await page.setViewportSize(sizes.phone.viewport);
  });
  expect(found).toEqual([]);
});
