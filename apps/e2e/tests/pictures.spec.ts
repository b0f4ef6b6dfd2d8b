import type { Page } from "@playwright/test";
import { browserOf } from "./support/people.ts";
import { asFile, jpeg } from "./support/pictures.ts";
import { untilInFeed } from "./support/social.ts";
import { expect, test } from "./support/test.ts";

/** The sharpest screens in use, in CSS pixels, and how many of the device's each has: a large phone and a laptop. */
const screens = [
  { width: 430, height: 932, dpr: 3, isPhone: true },
  { width: 1280, height: 800, dpr: 2, isPhone: false },
];

/** The share of the pixels on screen that a picture has to bring to look sharp. */
const sharpEnough = 0.75;

/** Which of its files each photo on screen came as, and its pixels for one of the screen's. */
const photosOn = (page: Page) =>
  page.locator("main img[src*='/media/']").evaluateAll((images) =>
    Promise.all(
      images.map(async (image) => {
        if (!(image instanceof HTMLImageElement)) throw new Error("Only pictures are asked for");
        await image.decode();
        const file = new Image();
        file.src = image.currentSrc;
        await file.decode();
        const name = image.currentSrc.split("/").at(-1)?.split("-")[0] ?? "";
        return { name, sharpness: file.naturalWidth / (image.clientWidth * devicePixelRatio) };
      }),
    ),
  );

test("a phone loads no picture made for a desk, and every screen gets one that is sharp", async ({
  browser,
  server,
  newPerson,
}) => {
  const cira = await newPerson("Cira");
  const file = asFile(await jpeg({ width: 1600, height: 2134 }));
  const [{ photoId }] = [
    await cira.client.uploadPhoto({ file, caption: "Mast" }),
    await cira.client.uploadPhoto({ file, caption: "Sail" }),
  ];
  await untilInFeed(cira, "Sail");
  for (const { width, height, dpr, isPhone } of screens) {
    const device = { viewport: { width, height }, deviceScaleFactor: dpr, isMobile: isPhone };
    const context = await browserOf(browser, server.url, cira, { ...device, serviceWorkers: "block" });
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    for (const address of ["/home", `/people/${cira.userId}`, `/photos/${photoId}`]) {
      await page.goto(address);
      await expect(page.getByRole("img", { name: /Photo by Cira|Mast/ }).first()).toBeVisible();
      const what = `${address} at ${width} px, ${dpr} to one`;
      for (const { name, sharpness } of await photosOn(page))
        expect(sharpness, `${what}: ${name}`).toBeGreaterThan(sharpEnough);
    }
    if (isPhone) expect(loaded.filter((url) => url.includes("/full-"))).toEqual([]);
    await context.close();
  }
});
