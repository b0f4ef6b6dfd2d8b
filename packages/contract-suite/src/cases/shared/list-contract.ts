import { expect } from "vitest";
import { eventually } from "../../world/eventually.ts";
import { walk } from "../../world/walk.ts";
import type { Person, World } from "../../world/world.ts";
import type { Behaviour, Refusal } from "../contract-case.ts";
import { once } from "./once.ts";
import { pageRefusals } from "./page-refusals.ts";

/** A list that a case can make longer. */
export interface GrowingList<T> {
  ask(page: { cursor?: string | null; limit?: number }): Promise<{ items: T[]; nextCursor: string | null }>;
  /** Returns what tells an item from all others. */
  identify(item: T): string;
  /** What identifies the one item that is there from the beginning, where there is one. */
  first?: string;
  /** Makes the list longer by one and returns what identifies the new item. */
  add(): Promise<string>;
  /** Asks the same procedure about something else. */
  askElsewhere(page: { cursor?: string }): Promise<unknown>;
}

type Arrange<T> = (world: World) => Promise<GrowingList<T>>;

/** Items in the list before the walk, added by others while it runs, added between its pages, and of a page. */
const sizes = { before: 5, during: 4, between: 4, page: 2 };

/** Returns somebody else with every call, as often as a list here is made longer. */
export async function oneByOne(world: World): Promise<() => Person> {
  const people = await world.neighbours(sizes.before + sizes.during + sizes.between);
  const waiting = people.values();
  return () => {
    const { value, done } = waiting.next();
    if (done) throw new RangeError("more were asked for than live here");
    return value;
  };
}

function addSeveral<T>(list: GrowingList<T>, count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => list.add()));
}

/** Makes a list that nothing was added to this long, and returns what identifies its items. */
async function fillTo<T>(list: GrowingList<T>, length: number): Promise<string[]> {
  const there = list.first === undefined ? [] : [list.first];
  return [...there, ...(await addSeveral(list, length - there.length))];
}

async function identities<T>(list: GrowingList<T>, limit: number): Promise<string[]> {
  return (await walk((page) => list.ask(page), { limit })).map((item) => list.identify(item));
}

/** Waits until the list shows these, in whatever order. */
async function shows<T>(list: GrowingList<T>, expected: string[]): Promise<void> {
  await eventually(async () => (await identities(list, 100)).sort()).toEqual([...expected].sort());
}

/** What is there before a walk is met once and only once; what comes during it is met at most once. */
async function walkWhileOthersWrite<T>(list: GrowingList<T>): Promise<void> {
  const before = await fillTo(list, sizes.before);
  await shows(list, before);
  const writers = addSeveral(list, sizes.during);
  const addedBetween: string[] = [];
  const betweenPages = async () => {
    if (addedBetween.length < sizes.between) addedBetween.push(await list.add());
  };
  const walked = await walk((page) => list.ask(page), { limit: sizes.page, betweenPages });
  const met = walked.map((item) => list.identify(item));
  const all = [...before, ...addedBetween, ...(await writers)];
  expect(new Set(met).size).toBe(met.length);
  expect(met).toEqual(expect.arrayContaining(before));
  expect(all).toEqual(expect.arrayContaining(met));
  await shows(list, all);
  expect(await identities(list, sizes.page)).toEqual(await identities(list, 100));
}

/** Where there is nothing more, there is no cursor; and what a page says of the next is taken as it is. */
async function endsWithItsItems<T>(list: GrowingList<T>, isExact: boolean): Promise<void> {
  await shows(list, await fillTo(list, 2));
  const first = await list.ask({ cursor: null, limit: 1 });
  const second = await list.ask({ cursor: first.nextCursor, limit: 1 });
  expect([first.items.length, second.items.length]).toEqual([1, 1]);
  expect(list.identify(second.items[0] as T)).not.toBe(list.identify(first.items[0] as T));
  if (isExact) expect(second.nextCursor).toBeNull();
}

/** A list of two, and the cursor between them. */
async function listWithCursor<T>(list: GrowingList<T>) {
  await shows(list, await fillTo(list, 2));
  return { list, cursor: (await list.ask({ limit: 1 })).nextCursor ?? "" };
}

/**
 * What every list promises: walks that miss nothing, cursors that fit nothing else, limits from 1 to 100. One that is not
 * exact, being made of several, may have a cursor to an empty last page.
 */
export function listContract<T>(
  arrange: Arrange<T>,
  { isExact = true }: { isExact?: boolean } = {},
): { behaviours: Behaviour[]; refusals: Refusal[] } {
  const prepare = once(async (world) => listWithCursor(await arrange(world)));
  return {
    behaviours: [
      {
        does: "shows everything once to a walk of all pages while others write",
        run: async (world) => walkWhileOthersWrite(await arrange(world)),
      },
      {
        does: isExact
          ? "ends with a page that it fills, and takes a null cursor for none"
          : "takes a null cursor for none",
        run: async (world) => endsWithItsItems(await arrange(world), isExact),
      },
    ],
    refusals: pageRefusals(prepare),
  };
}
