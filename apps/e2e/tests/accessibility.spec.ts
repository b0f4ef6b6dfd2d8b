import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Screen } from "./support/screens.ts";
import { sizes } from "./support/sizes.ts";
import { share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";
import { tour } from "./support/tour.ts";
import type { World } from "./support/world.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules among them that ask for colours: nothing else differs from day to night. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** What axe finds on a page: each rule with the elements that break it. */
async function problemsOn(page: Page, colorScheme: "dark" | "light"): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(); // the other mode is for frames, and takes twice as long
  if (colorScheme === "light") axe.withTags(rules);
  else axe.withRules(colourRules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

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

/** What is wrong with the headings of a page: there is one of the first level, and none skips a level. */
const wrongHeadings = (page: Page) =>
  page.evaluate(() => {
    const levels = [...document.querySelectorAll("h1, h2, h3")].map(({ tagName }) => Number(tagName.slice(1)));
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
const alsoSeen = ({ me, newcomer }: World): Record<string, Screen> => ({
  followed: { as: "me", address: `/people/${me.userId}/followed` },
  "search-start": { as: "me", address: "/search" },
  "no-such-screen": { as: "me", address: "/no/such/screen" },
  "profile-empty": { as: "newcomer", address: `/people/${newcomer.userId}` },
  "suggestions-empty": { as: "newcomer", address: "/suggestions" },
});

test("axe finds nothing on any screen, at both sizes, by day and by night", async ({ browser, server, world }) => {
  test.setTimeout(120_000);
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

test("text at twice its size fits the width of every screen, also of the narrowest", async ({
  openAs,
  newPerson,
  page: visitor,
}) => {
  test.setTimeout(90_000);
  const oskar = await newPerson("Oskar");
  const caption = "A caption that is long enough to need more than one line on a narrow screen";
  const photoId = await share(oskar, caption);
  await oskar.client.api.reactions.react.mutate({ photoId, kind: "heart" });
  await untilInFeed(oskar, caption);
  const page = await openAs(oskar);
  const addresses = [
    "/home",
    "/search",
    "/inbox",
    "/suggestions",
    "/share",
    "/settings",
    "/settings/sessions",
    "/settings/delete-account",
    "/edit-profile",
    `/people/${oskar.userId}`,
    `/people/${oskar.userId}/followers`,
    `/photos/${photoId}`,
    `/photos/${photoId}/reactions`,
  ];
  const wide: string[] = [];
  const visit = async (seenBy: Page, address: string) => {
    await seenBy.setViewportSize({ width: 320, height: 640 }); // WCAG 1.4.10, "Reflow"
    await seenBy.goto(address);
    await expect(seenBy.getByRole("heading", { level: 1 }).first()).toBeAttached();
    await expect(seenBy.getByRole("status", { name: "Loading" })).toHaveCount(0);
    const overflow = await seenBy.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      return document.documentElement.scrollWidth - screen.width; // a phone makes the window as wide as what is in it
    });
    if (overflow > 0) wide.push(`${address} by ${overflow} px`);
  };
  for (const address of addresses) await visit(page, address);
  for (const address of ["/", "/sign-up", "/sign-in", "/no/such/screen"]) await visit(visitor, address);
  expect(wide).toEqual([]);
});
