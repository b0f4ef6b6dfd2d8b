import type { Photo } from "../../entities/photo.ts";
import type { PhotoAddress } from "../../ids.ts";
import { formatPosition, isOlder } from "./feed-position.ts";

/** A photo's place in a feed, with the photo itself where the source returns it. */
export interface FeedItem extends PhotoAddress {
  photo?: Photo;
}

/** What one Query answered: items, the newest first, and whether there are no older ones. */
export interface FeedSource {
  items: FeedItem[];
  complete: boolean;
}

/** The part of a feed that some sources make up. */
export interface MergedItems {
  items: FeedItem[];
  /** No source holds anything older. */
  complete: boolean;
}

/** Returns the place down to which every source has told all it holds; null when that is the end. */
function findFrontier(sources: FeedSource[]): PhotoAddress | null {
  const lowest = sources.flatMap(({ items, complete }) => (complete ? [] : items.slice(-1)));
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
 * the place where a source was cut off is answered, because that source may hold something newer than it.
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
  return { items: newestFirst.slice(0, limit), complete: !frontier && newestFirst.length <= limit };
}
