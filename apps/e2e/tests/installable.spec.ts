import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

interface Manifest {
  name: string;
  start_url: string;
  display: string;
  icons: { src: string; sizes: string; purpose: string }[];
}

/** A picture as the browser reads it: its size, and whether one sees through its corner. */
const pictureAt = (page: Page, address: string) =>
  page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const drawing = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext("2d");
    drawing?.drawImage(image, 0, 0);
    const [, , , alpha] = drawing?.getImageData(0, 0, 1, 1).data ?? [];
    return { size: `${image.naturalWidth}x${image.naturalHeight}`, isWhole: alpha === 255 };
  }, address);

/** The colour the device is asked to draw around the page, and the page's own, as one reads the other. */
const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const drawing = new OffscreenCanvas(1, 1).getContext("2d");
    const shown = (colour: string) => {
      if (!drawing) return "";
      drawing.fillStyle = colour;
      drawing.fillRect(0, 0, 1, 1);
      return drawing.getImageData(0, 0, 1, 1).data.join(" ");
    };
    const bars = [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")];
    const around = bars.find(({ media }) => matchMedia(media).matches)?.content ?? "none";
    return { around: shown(around), page: shown(getComputedStyle(document.documentElement).backgroundColor) };
  });

// What Chromium asks of an app to install (web.dev, "What does it take to be installable?"), and Safari of its icon; the
// packaged browser answers `Page.getInstallabilityErrors` with nothing, whatever is wrong.
test("the app can be installed, with an icon for every device", async ({ page }) => {
  await page.goto("/");
  const browser = await page.context().newCDPSession(page);
  const { data = "{}", errors } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { icons, ...manifest }: Manifest = JSON.parse(data);
  expect(manifest).toMatchObject({ name: "Quick Photos", start_url: "/", display: "standalone" });
  const drawn = icons.filter(({ sizes }) => sizes !== "any");
  expect(drawn.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual(
    expect.arrayContaining(["any 192x192", "any 512x512", "maskable 512x512"]),
  );
  for (const { src, sizes, purpose } of drawn)
    expect(await pictureAt(page, src)).toEqual({ size: sizes, isWhole: purpose === "maskable" });
  const touchIcon = await page.locator("link[rel=apple-touch-icon]").getAttribute("href");
  expect(await pictureAt(page, touchIcon ?? "")).toEqual({ size: "180x180", isWhole: true });
});

test("the device's bars have the page's colour, by day, by night, and as chosen", async ({ openAs, newPerson }) => {
  const page = await openAs(await newPerson("Bine"));
  await page.goto("/settings");
  const seen = new Set<string>();
  for (const colorScheme of ["light", "dark"] as const)
    for (const theme of ["System", "Light", "Dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.getByRole("radio", { name: theme }).check({ force: true });
      await expect(async () => {
        const { around, page: canvas } = await coloursOf(page);
        expect(around, `${theme} on a ${colorScheme} device`).toBe(canvas);
      }).toPass();
      seen.add((await coloursOf(page)).around);
    }
  expect(seen.size).toBe(2);
});
