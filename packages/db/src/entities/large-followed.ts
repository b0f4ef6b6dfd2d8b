import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/** The large authors somebody follows, whose photos the feed asks for when it is read. */
export const largeFollowedEntity = defineEntity({
  type: "LargeFollowed",
  versions: firstVersion({
    userId: z.string(),
    /** `<followedAt>#<authorId>`: names one friendship, so a late removal never undoes a newer one. */
    follows: z.set(z.string()).optional(),
  }),
  key: keys.largeFollowed,
  keyParts: (value) => value,
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: "largeFollowed",
  expires: "never",
  projected: true,
});

/** The large authors somebody follows, as stored. */
export type LargeFollowed = z.infer<typeof largeFollowedEntity.schema>;

/** Returns what names a friendship with a large author. */
export function formatLargeFollow({ followedAt, followedId }: { followedAt: string; followedId: string }): string {
  return `${followedAt}#${followedId}`;
}

/** Returns the authors, the latest followed first. */
export function largeAuthors({ follows }: LargeFollowed): string[] {
  const latestFirst = [...(follows ?? [])].sort().reverse();
  return latestFirst.map((follow) => follow.slice(follow.lastIndexOf("#") + 1));
}
