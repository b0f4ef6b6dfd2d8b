import * as z from "zod";
import type { Item } from "../entities/entity.ts";
import { DbError, isUnreadable } from "../errors.ts";

/** Told of a stored item that a list does without, and why. */
export type OnUnreadable = (error: DbError) => void;

function toUnreadable(error: unknown, { PK, SK }: Item): DbError {
  if (error instanceof DbError && isUnreadable(error)) return error;
  if (!(error instanceof z.ZodError)) throw error;
  return new DbError("ITEM_UNREADABLE", `${String(PK)} / ${String(SK)} cannot be read`, { cause: error });
}

/**
 * Returns what items of a list are read as, without those that cannot be: one broken row, or one that a newer server
 * wrote, takes nobody's list away. They stay where they are; `npm run audit` lists them.
 */
export function readEach<T>(items: Item[], read: (item: Item) => T, onUnreadable: OnUnreadable): T[] {
  return items.flatMap((item) => {
    try {
      return [read(item)];
    } catch (error) {
      onUnreadable(toUnreadable(error, item));
      return [];
    }
  });
}
