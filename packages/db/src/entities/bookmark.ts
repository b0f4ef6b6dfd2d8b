import * as z from "zod";
import { indexKeys, keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/**
 * That a user saved a photo, which nobody else learns. The key has the photo in it, so that saving is one write that may
 * be repeated, and a photo's own screen finds the bookmark by key; the order of saving is the index's, which costs a
 * write unit more and makes the list one Query. Nothing of the photo is copied, and it is no parent: nothing leads from
 * a photo to who saved it, so what is left of one that is removed is an id that the list passes over.
 */
export const bookmarkEntity = defineEntity({
  type: "Bookmark",
  versions: firstVersion({
    userId: z.string(),
    ownerId: z.string(),
    ulid: z.string(),
    savedAt: z.iso.datetime(),
  }),
  key: keys.bookmark,
  keyParts: (value) => value,
  index: indexKeys.bookmarks,
  indexParts: (value) => value,
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: "bookmarks",
  expires: "never",
  projected: false,
});

/** A bookmark as stored. */
export type Bookmark = z.infer<typeof bookmarkEntity.schema>;
