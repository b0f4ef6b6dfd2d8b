import { createHash } from "node:crypto";
import { limits } from "@quick-photos/contract";
import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/**
 * Milliseconds for which an ended session is remembered: as long as an access token of it may live, and a minute for
 * clocks that differ.
 */
export const endedSessionMs = (limits.accessTokenMinutes + 1) * 60 * 1_000;

/**
 * That access tokens which have not run out are refused: those of one session, or all of a removed account. Every process
 * reads these items in their order, so they lie in one partition by time. They name nobody: see `sessionMark`.
 */
export const endedSessionEntity = defineEntity({
  type: "EndedSession",
  versions: firstVersion({
    /** When the projector saw the end. */
    endedAt: z.iso.datetime(),
    mark: z.string(),
    /** Seconds since the epoch. */
    expiresAt: z.number().int(),
  }),
  key: keys.endedSession,
  keyParts: (value) => value,
  owner: null,
  parents: {},
  cards: {},
  counted: {},
  exported: { because: "it is there so that tokens are refused, and names nobody" },
  expires: "always",
  projected: true,
});

/** An ended session as stored. */
export type EndedSession = z.infer<typeof endedSessionEntity.schema>;

/** Ids are random, so nobody finds them by trying; 128 bits are enough for two never to be confused. */
function markOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

/** Returns what all access tokens of a session are known by; a removed account leaves nothing that names it. */
export function sessionMark({ userId, sessionId }: { userId: string; sessionId: string }): string {
  return markOf(`session ${userId} ${sessionId}`);
}

/** Returns what all access tokens of an account are known by. */
export function accountMark(userId: string): string {
  return markOf(`account ${userId}`);
}
