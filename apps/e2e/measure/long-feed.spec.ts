import type { CDPSession, Page } from "@playwright/test";
import { share, untilInFeed } from "../tests/support/social.ts";
import { expect, test } from "../tests/support/test.ts";
import { print } from "./print.ts";

/** Entries of the feed that is scrolled, and where on the way it is looked at. */
const entries = 10_000;
const stops = [100, 1_000, 2_500, 5_000, 7_500, 10_000];

interface Look {
  entry: number;
  elements: number;
  heapMb: number;
  frameMs: number;
}

/** Copies in a page: more than the app asks for, to get to the end sooner. */
const pageSize = 100;

/** Answers each page of the feed with copies of one photo, until there were enough. */
async function answerWithCopies(page: Page, photo: object): Promise<void> {
  await page.route(/\/trpc\/feed\.home\?/, async (route) => {
    const input = JSON.parse(new URL(route.request().url()).searchParams.get("input") ?? "{}")["0"];
    const from = Number(input.cursor ?? 0);
    const items = Array.from({ length: pageSize }, (_, index) => ({
      ...structuredClone(photo),
      photoId: `AAAAAAAAAAAAAAAA.${String(from + index).padStart(26, "0")}`,
    }));
    const next = from + pageSize;
    const data = { items, nextCursor: next < entries ? String(next) : null };
    await route.fulfill({
      contentType: "application/json",
      body: `{"0":[[0],[null,0,0]]}\n[0,0,[[{"result":0}],["result",0,1]]]\n[1,0,[[{"data":0}],["data",0,2]]]\n[2,0,[[${JSON.stringify(data)}]]]\n`,
    });
  });
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

async function lookAt(page: Page, session: CDPSession, entry: number): Promise<Look> {
  const frameMs = await frameTime(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  return { entry, elements, heapMb: usedSize / 2 ** 20, frameMs };
}

test("scrolling ten thousand entries costs no more at their end than at their beginning", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Long");
  await share(person, "One of many");
  await untilInFeed(person, "One of many");
  const [photo] = (await person.client.api.feed.home.query({ limit: 1 })).items;
  const page = await openAs(person);
  const session = await page.context().newCDPSession(page);
  await answerWithCopies(page, photo ?? {});
  await page.goto("/");
  const looks: Look[] = [];
  for (const stop of stops) {
    await page.evaluate(async (wanted) => {
      const lastCard = () => Number(document.querySelector("article:last-of-type")?.getAttribute("data-index") ?? 0);
      while (lastCard() < wanted - 5) {
        scrollTo(0, document.documentElement.scrollHeight);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, stop);
    const look = await lookAt(page, session, stop);
    looks.push(look);
    const { elements, heapMb, frameMs } = look;
    print(`entry ${stop}`, `${elements} elements, heap ${heapMb.toFixed(1)} MB, frame ${frameMs.toFixed(1)} ms`);
  }
  const [first, last] = [looks[0], looks.at(-1)];
  expect(last?.elements).toBeLessThan((first?.elements ?? 0) * 1.5);
  expect(last?.frameMs).toBeLessThan((first?.frameMs ?? 0) * 1.5 + 2);
});
