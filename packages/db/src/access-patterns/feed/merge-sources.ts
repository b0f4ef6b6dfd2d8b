import type { Photo } from "../../entities/photo.ts";
import type { PhotoAddress } from "../../ids.ts";
import { formatPosition, isOlder } from "./feed-position.ts";

/** A photo's place in a feed, with the photo itself where the source returns it. */
export interface FeedItem extends PhotoAddress {
  photo?: Photo;
}

/** What one Query answered. */
export interface FeedSource {
  /** The newest first. */
  items: FeedItem[];
  /**
   * The row down to which it has read, null when that is the end. It need not be an item: a photo that was removed is
   * none, nor is what cannot be read.
   */
  reached: PhotoAddress | null;
}

/** The part of a feed that some sources make up. */
export interface MergedItems {
  items: FeedItem[];
  /** The place after which there may be more; null when no source holds anything older. */
  next: PhotoAddress | null;
}

/** Returns the place down to which every source has told all it holds; null when that is the end. */
function findFrontier(sources: FeedSource[]): PhotoAddress | null {
  const lowest = sources.flatMap(({ reached }) => reached ?? []);
  return lowest.reduce<PhotoAddress | null>((high, place) => (high && isOlder(place, high) ? high : place), null);
}

/** Of the same photo from several sources, the one that brings the photo along. */
function withoutDuplicates(items: FeedItem[]): Map<string, FeedItem> {
  const byPosition = new Map<string, FeedItem>();
  for (const item of items) {
    const position = formatPosition(item);
    if (item.photo || !byPosition.has(position)) byPosition.set(position, item);
  }
  return byPosition;
}

/**
 * Returns up to `limit` items after a place of the union of all sources, the newest first and each once. Nothing below
 * the place where a source was cut off is answered, because that source may hold something newer than it;
 * so there may be no items, and more to come.
 */
export function mergeSources(
  sources: FeedSource[],
  { before, limit }: { before: PhotoAddress; limit: number },
): MergedItems {
  const frontier = findFrontier(sources);
  const inRange = sources
    .flatMap(({ items }) => items)
    .filter((item) => isOlder(item, before) && !(frontier && isOlder(item, frontier)));
  const newestFirst = [...withoutDuplicates(inRange)].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, item]) => item);
  const items = newestFirst.slice(0, limit);
  return { items, next: newestFirst.length > limit ? (items.at(-1) ?? null) : frontier };
}
