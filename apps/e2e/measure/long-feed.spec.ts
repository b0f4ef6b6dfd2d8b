import type { CDPSession, Page } from "@playwright/test";
import { answerWithCopies } from "../tests/support/feed-of-copies.ts";
import { readUp, scrollDownTo } from "../tests/support/scroll-feed.ts";
import { share, untilInFeed } from "../tests/support/social.ts";
import { expect, test } from "../tests/support/test.ts";
import { print } from "./print.ts";

/** Entries of the feed that is scrolled, and where on the way it is looked at. */
const entries = 10_000;
const stops = [100, 1_000, 2_500, 5_000, 7_500, entries];

/**
 * Megabytes that the end of the feed may take more than its thousandth entry: which photos there were and how high (0.2
 * kB an entry, where a photo is 1.4 kB), and the browser's own notes of ten thousand cards and a thousand requests.
 */
const mostGrowthMb = 3;

interface Look {
  elements: number;
  heapMb: number;
  frameMs: number;
}

/** The median time between frames while the page scrolls steadily for a second. */
const frameTime = (page: Page) =>
  page.evaluate(async () => {
    const times: number[] = [];
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let frame = 0; frame < 60; frame += 1) {
      scrollBy(0, -20);
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      times.push(now - last);
      last = now;
    }
    return times.toSorted((a, b) => a - b)[30] ?? Number.NaN;
  });

async function lookAt(page: Page, session: CDPSession, name: string): Promise<Look> {
  const frameMs = await frameTime(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  const heapMb = usedSize / 2 ** 20;
  print(name, `${elements} elements, heap ${heapMb.toFixed(1)} MB, frame ${frameMs.toFixed(1)} ms`);
  return { elements, heapMb, frameMs };
}

test("ten thousand entries cost no more at their end than at their beginning, and all are there on the way back", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Long");
  await share(person, "One of many");
  await untilInFeed(person, "One of many");
  const [photo] = (await person.client.api.feed.home.query({ limit: 1 })).items;
  const page = await openAs(person);
  const session = await page.context().newCDPSession(page);
  await answerWithCopies(page, photo ?? {}, entries);
  await page.goto("/");
  const looks = new Map<number, Look>();
  for (const stop of stops) {
    await scrollDownTo(page, stop - 5);
    looks.set(stop, await lookAt(page, session, `entry ${stop}`));
  }
  const [early, late] = [looks.get(1_000), looks.get(entries)];
  expect.soft(late?.elements).toBeLessThan((early?.elements ?? 0) * 1.5);
  expect.soft(late?.frameMs).toBeLessThan((early?.frameMs ?? 0) * 1.5 + 2);
  expect.soft(late?.heapMb).toBeLessThan((early?.heapMb ?? 0) + mostGrowthMb);

  await scrollDownTo(page, entries - 1);
  const { seen, wrong } = await readUp(page);
  const back = await lookAt(page, session, "back at entry 1");
  expect.soft(back.heapMb).toBeLessThan((early?.heapMb ?? 0) + mostGrowthMb);
  expect(wrong).toEqual([]);
  expect(seen).toBe(entries);
});
