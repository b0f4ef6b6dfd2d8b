import { TRPCError } from "@trpc/server";
import type { Place } from "./inputs.ts";
import { type KeyDesign, keyAttributes } from "./key-designs.ts";

/** The part of a Query and of a Scan that says which page is asked for. */
export interface PageRequest {
  IndexName?: string;
  Limit: number;
  ExclusiveStartKey?: Place;
}

interface PageInput {
  index: KeyDesign["index"];
  limit: number;
  after: Place | null;
  /** The partition that the page is of; left out for a Scan. */
  pk?: string;
}

/** Returns whether a page of this index, and of this partition, can have ended at a place. */
function isPlaceOf({ index, pk }: PageInput, place: Place): boolean {
  const { partition, sort } = keyAttributes(index);
  const names = [...new Set(["PK", "SK", partition, sort])].sort();
  const isOfIndex = names.join() === Object.keys(place).sort().join();
  return isOfIndex && (pk === undefined || place[partition] === pk);
}

/** Returns what asks for the page behind a place; throws `BAD_REQUEST` for one that is not of the list. */
export function pageRequest(input: PageInput): PageRequest {
  const { index, limit, after } = input;
  if (after && !isPlaceOf(input, after)) {
    throw new TRPCError({
      code: "BAD_REQUEST",
      message: "This page does not go on from there: it is of another list.",
    });
  }
  return { ...(index && { IndexName: index }), Limit: limit, ...(after && { ExclusiveStartKey: after }) };
}
