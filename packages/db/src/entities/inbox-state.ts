import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/** How far a user has read the inbox. It expires when everything it could mark as read has. */
export const inboxStateEntity = defineEntity({
  type: "InboxState",
  versions: firstVersion({
    userId: z.string(),
    readAt: z.iso.datetime(),
    /** Seconds since the epoch. */
    expiresAt: z.number().int(),
  }),
  key: keys.inboxState,
  keyParts: (value) => value,
  owner: "userId",
  parents: {},
  cards: {},
  counted: {},
  exported: "inboxState",
  expires: "always",
  projected: false,
});
