import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Photo } from "../../entities/photo.ts";
import type { PhotoAddress } from "../../ids.ts";
import { formatPosition, isOlder, newestPosition } from "./feed-position.ts";
import { type FeedItem, type FeedSource, mergeSources } from "./merge-sources.ts";

const digit = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const owner = (index: number): string => `A${digit[index]}`.padEnd(16, "0");
const ulid = (index: number): string => `01KAP0S5G0${String(index).padStart(16, "0")}`;
/** Few times and few owners, so that the same time and the same photo turn up in several sources. */
const place = fc.record({ ulid: fc.nat(25).map(ulid), ownerId: fc.nat(4).map(owner) });
const source = fc.uniqueArray(place, { selector: formatPosition, maxLength: 30 });

const newestFirst = (places: PhotoAddress[]) => [...new Set(places.map(formatPosition))].sort().reverse();

/** Returns what a descending Query below a place returns that reads so many rows, the place's own row included. */
function query(rows: PhotoAddress[], before: PhotoAddress, limit: number): FeedSource {
  const found = rows
    .filter((row) => !isOlder(before, row))
    .sort((a, b) => (isOlder(a, b) ? 1 : -1))
    .map((row): FeedItem => ({ ...row }));
  return { items: found.slice(0, limit), complete: found.length <= limit };
}

/** Walks all pages, each source returning a number of rows of its own. */
function walk(sources: PhotoAddress[][], limit: number, rowsOf: (source: number) => number): string[] {
  const seen: string[] = [];
  let before = newestPosition;
  for (;;) {
    const answers = sources.map((rows, at) => query(rows, before, rowsOf(at)));
    const { items, complete } = mergeSources(answers, { before, limit });
    expect(items.length).toBeLessThanOrEqual(limit);
    seen.push(...items.map(formatPosition));
    if (complete) return seen;
    before = items.at(-1) ?? expect.fail("a page that is not the last holds something");
  }
}

describe("merging the sources of a feed", () => {
  test("all pages together are the sorted union, each photo once", () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 6 }), fc.integer({ min: 1, max: 7 }), (sources, limit) => {
        expect(walk(sources, limit, () => limit + 1)).toEqual(newestFirst(sources.flat()));
      }),
    );
  });

  test("so they are when sources answer fewer rows than a page, and each another number", () => {
    const rows = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 6 }), rows, (sources, rowsOf) => {
        expect(walk(sources, 20, (at) => rowsOf[at] ?? 2)).toEqual(newestFirst(sources.flat()));
      }),
    );
  });

  test("of a pointer and a photo at the same place, the photo stays", () => {
    const at = { ulid: ulid(1), ownerId: owner(1) };
    const photo = { ...at, caption: "Low tide" } as Photo;
    const pointers = { items: [at], complete: true };
    const photos = { items: [{ ...at, photo }], complete: true };
    const request = { before: newestPosition, limit: 2 };
    const merged = { items: [{ ...at, photo }], complete: true };
    expect(mergeSources([pointers, photos], request)).toEqual(merged);
    expect(mergeSources([photos, pointers], request)).toEqual(merged);
  });

  test("nothing is answered below the place where a source was cut off", () => {
    const cut = { items: [{ ulid: ulid(9), ownerId: owner(1) }], complete: false };
    const whole = {
      items: [8, 10].map((index) => ({ ulid: ulid(index), ownerId: owner(2) })).reverse(),
      complete: true,
    };
    const { items, complete } = mergeSources([cut, whole], { before: newestPosition, limit: 9 });
    expect(items.map((item) => item.ulid)).toEqual([ulid(10), ulid(9)]);
    expect(complete).toBe(false);
  });
});
