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

/** Whether a source tells of a row that it has read. */
type Tell = (row: PhotoAddress) => boolean;

/** Returns what a descending Query below a place returns that reads so many rows, the place's own row included. */
function query(rows: PhotoAddress[], before: PhotoAddress, limit: number, tell: Tell): FeedSource {
  const found = rows
    .filter((row) => !isOlder(before, row))
    .sort((a, b) => (isOlder(a, b) ? 1 : -1))
    .map((row): FeedItem => ({ ...row }));
  const read = found.slice(0, limit);
  return { items: read.filter(tell), reached: found.length > limit ? (read.at(-1) ?? null) : null };
}

/** Walks all pages, each source returning a number of rows of its own. */
function walk(
  sources: PhotoAddress[][],
  limit: number,
  rowsOf: (source: number) => number,
  tell: Tell = () => true,
): string[] {
  const seen: string[] = [];
  let before = newestPosition;
  for (;;) {
    const answers = sources.map((rows, at) => query(rows, before, rowsOf(at), tell));
    const { items, next } = mergeSources(answers, { before, limit });
    expect(items.length).toBeLessThanOrEqual(limit);
    seen.push(...items.map(formatPosition));
    if (!next) return seen;
    expect(isOlder(next, before)).toBe(true);
    before = next;
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

  test("so they are when sources read rows that they tell nothing of", () => {
    const hidden = fc.array(place, { maxLength: 40 }).map((places) => new Set(places.map(formatPosition)));
    fc.assert(
      fc.property(fc.array(source, { maxLength: 6 }), hidden, fc.integer({ min: 1, max: 7 }), (sources, not, limit) => {
        const tell: Tell = (row) => !not.has(formatPosition(row));
        expect(walk(sources, limit, () => limit + 1, tell)).toEqual(newestFirst(sources.flat().filter(tell)));
      }),
    );
  });

  test("of a pointer and a photo at the same place, the photo stays", () => {
    const at = { ulid: ulid(1), ownerId: owner(1) };
    const photo = { ...at, caption: "Low tide" } as Photo;
    const pointers = { items: [at], reached: null };
    const photos = { items: [{ ...at, photo }], reached: null };
    const request = { before: newestPosition, limit: 2 };
    const merged = { items: [{ ...at, photo }], next: null };
    expect(mergeSources([pointers, photos], request)).toEqual(merged);
    expect(mergeSources([photos, pointers], request)).toEqual(merged);
  });

  test("nothing is answered below the place where a source was cut off", () => {
    const end = { ulid: ulid(9), ownerId: owner(1) };
    const cut = { items: [end], reached: end };
    const whole = {
      items: [8, 10].map((index) => ({ ulid: ulid(index), ownerId: owner(2) })).reverse(),
      reached: null,
    };
    const { items, next } = mergeSources([cut, whole], { before: newestPosition, limit: 9 });
    expect(items.map((item) => item.ulid)).toEqual([ulid(10), ulid(9)]);
    expect(next).toEqual(end);
  });
});
