import { isLong, repeats } from "@quick-photos/testing";
import { axeInLooks } from "./checks/axe-looks.ts";
import type { Check } from "./checks/check.ts";
import { headings } from "./checks/headings.ts";
import { mirrorImage } from "./checks/mirror-image.ts";
import { endlessWords, largeText } from "./checks/reflow.ts";
import { targetSize } from "./checks/target-size.ts";
import { alsoSeen } from "./support/also-seen.ts";
import type { Asked } from "./support/asked.ts";
import { comparePictures } from "./support/compare-pictures.ts";
import { expectPinned, isPinning } from "./support/pinned-requests.ts";
import { type Screen, screensOf } from "./support/screens.ts";
import { sizes } from "./support/sizes.ts";
import { expect, test } from "./support/test.ts";
import { tour } from "./support/tour.ts";

/** What the so many-th screen of a tour is asked at a size, in this order: the last one leaves none of its text. */
function checksOf(number: number, size: keyof typeof sizes): Record<string, Check> {
  const ofEverySize = {
    "mirror image": mirrorImage,
    axe: axeInLooks(number, size),
    "target size": targetSize,
    headings,
  };
  if (size === "desktop") return ofEverySize;
  return { ...ofEverySize, "large text": largeText(number), "500 letters without a space": endlessWords(number) };
}

/** The first screen at each address, by its name: what is done there is no matter of opening it. */
function openedAt(screens: (readonly [string, Screen])[]): string[] {
  const places = screens.map(([, { as, address }]) => `${as} ${address}`);
  return screens.filter((_, index) => places.indexOf(places[index] ?? "") === index).map(([name]) => name);
}

/**
 * Whether a screen is left to the night at a size: on a desk by day what is a list or a form like one of those that are
 * compared with pictures, and is opened as they are. On a phone, where what it asks for is pinned, it is looked at by day.
 */
const isOfTheNight = (size: keyof typeof sizes, isCompared: boolean, { prepare }: Screen): boolean =>
  !isLong && size === "desktop" && !isCompared && !prepare;

/** Tours of each size, side by side: one of all screens would outlast every other journey. */
const tours = 2;

for (const size of ["phone", "desktop"] as const)
  for (let number = 1; number <= tours; number++)
    test(`every screen of tour ${number} of ${tours} on a ${size} looks as it did, asks for what it did, and is open to everybody`, async ({
      browser,
      server,
      world,
    }, testInfo) => {
      test.skip(isPinning(testInfo) && size !== "phone", "What is asked for is pinned of a phone.");
      test.setTimeout(repeats({ usually: 300_000, long: 1_800_000 }));
      const found: string[] = [];
      const asked: Record<string, Asked> = {};
      const compared = screensOf(world);
      const screens = Object.entries({ ...compared, ...alsoSeen(world) });
      const some = screens.filter((_, index) => index % tours === number - 1);
      const shown = some.filter(([name, screen]) => !isOfTheNight(size, name in compared, screen));
      await tour(
        { browser, baseUrl: server.url, world, size: sizes[size], screens: shown },
        async (name, page, askedNow) => {
          const requests = askedNow.requests.filter((request) => request !== "inbox.markRead"); // which a tour keeps back
          asked[name] = { ...askedNow, requests };
          if (isPinning(testInfo)) return;
          await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
          const place = some.findIndex(([other]) => other === name);
          if (name in compared) await comparePictures(page, { name, size, number: place });
          for (const [what, check] of Object.entries(checksOf(place, size)))
            found.push(...(await check(page)).map((problem) => `${name}, ${what}: ${problem}`));
        },
      );
      expect.soft(found).toEqual([]);
      if (size !== "phone") return;
      const opened = openedAt(screens);
      const ofThem = Object.entries(asked).filter(([name]) => opened.includes(name));
      expectPinned(testInfo, "opened", Object.fromEntries(ofThem), opened);
    });
