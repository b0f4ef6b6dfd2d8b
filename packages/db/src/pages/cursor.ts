import { createHash } from "node:crypto";
import * as z from "zod";
import { DbError } from "../errors.ts";

/**
 * Where a page ended: the key attributes that the request itself does not fix. The partition is never in a cursor, it
 * comes from the input, so even a forged cursor moves only within a list the caller may read anyway.
 */
export type CursorPosition = Record<string, string>;

/** Bytes of SHA-256 that tie a cursor to its list: enough that no slip or edit goes unnoticed. */
const tagLength = 12;

const positionSchema = z.record(z.string(), z.string());

function tagOf(list: string, payload: Buffer): Buffer {
  return createHash("sha256").update(list).update("\0").update(payload).digest().subarray(0, tagLength);
}

/** Returns an opaque cursor for a position in a list; the list names the procedure and its input. */
export function encodeCursor(list: string, position: CursorPosition): string {
  const payload = Buffer.from(JSON.stringify(position));
  return Buffer.concat([tagOf(list, payload), payload]).toString("base64url");
}

/** Whoever knows the name of a list can make a cursor up, which says anything then; undefined for what is no position. */
function readPosition(payload: Buffer): CursorPosition | undefined {
  try {
    return positionSchema.safeParse(JSON.parse(payload.toString())).data;
  } catch {
    return undefined;
  }
}

/** Returns the position of a cursor; throws `CURSOR_INVALID` for an altered one and for one of another list. */
export function decodeCursor(list: string, cursor: string): CursorPosition {
  const bytes = Buffer.from(cursor, "base64url");
  const payload = bytes.subarray(tagLength);
  const intact = bytes.toString("base64url") === cursor && bytes.subarray(0, tagLength).equals(tagOf(list, payload));
  const position = intact ? readPosition(payload) : undefined;
  if (!position) throw new DbError("CURSOR_INVALID", "the cursor is damaged or belongs to another list");
  return position;
}
