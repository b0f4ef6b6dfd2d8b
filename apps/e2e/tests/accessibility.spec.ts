import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { follow, reaction, share, untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a screen: each rule with the elements that break it. */
async function problemsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** The controls in reach of a thumb that are smaller than 44 px, links within text aside (WCAG 2.5.8, "Inline"). */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && (width < 44 || height < 44);
    };
    const targets = [...document.querySelectorAll("a, button, input:not(.sr-only), textarea")];
    return targets.filter(isSmall).map((element) => `${location.pathname} ${element.outerHTML.slice(0, 160)}`);
  });

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ openAs, newPerson, page: visitor }) => {
    test.setTimeout(120_000);
    const [lena, moritz] = [await newPerson("Lena"), await newPerson("Moritz")];
    await follow(moritz, lena);
    await follow(lena, moritz);
    const photoId = await share(lena, "Vineyard");
    await moritz.client.api.reactions.react.mutate({ photoId, kind: "heart" });
    await untilInFeed(moritz, "Vineyard");
    await moritz.client.api.session.signIn.mutate(moritz);
    const page = await openAs(moritz);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await visitor.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const screens = {
      "/home": page.getByRole("img", { name: "Photo by Lena: Vineyard" }),
      "/search": page.getByRole("heading", { name: "Search people" }),
      "/search?q=lena": page.getByRole("list", { name: "People found" }),
      "/inbox": page.getByRole("list", { name: "Inbox" }),
      "/suggestions": page.getByText("No suggestions yet."),
      "/share": page.getByText("Choose a photo"),
      "/settings": page.getByRole("radio", { name: "Dark" }),
      "/settings/sessions": page.getByRole("button", { name: "Sign out Unknown device" }),
      "/settings/delete-account": page.getByLabel("Password", { exact: true }),
      "/edit-profile": page.getByLabel("Interests"),
      [`/people/${moritz.userId}`]: page.getByText("Your photographs will live here."),
      [`/people/${lena.userId}`]: page.getByRole("link", { name: /^Vineyard/ }),
      [`/people/${lena.userId}/followers`]: page.getByRole("list", { name: "Followers" }),
      [`/people/${lena.userId}/followed`]: page.getByRole("list", { name: "Followed" }),
      [`/photos/${photoId}`]: reaction(page, "Heart"),
      [`/photos/${photoId}/reactions`]: page.getByRole("list", { name: "Reactions" }),
      "/no/such/screen": page.getByText("There is nothing at this address."),
    };
    const found: string[] = [];
    for (const [address, landmark] of Object.entries(screens)) {
      await page.goto(address);
      await expect(landmark).toBeAttached();
      found.push(...(await problemsOn(page)), ...(await smallTargets(page)));
    }
    for (const [address, heading] of Object.entries({
      "/": "Photographs, from people you know.",
      "/sign-up": "Create your account",
      "/sign-in": "Welcome back",
    })) {
      await visitor.goto(address);
      await expect(visitor.getByRole("heading", { name: heading })).toBeVisible();
      found.push(...(await problemsOn(visitor)), ...(await smallTargets(visitor)));
    }
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
