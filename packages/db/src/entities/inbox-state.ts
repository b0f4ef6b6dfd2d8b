import { z } from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";

/** How far a user has read the inbox. It expires when everything it could mark as read has. */
export const inboxStateEntity = defineEntity({
  type: "InboxState",
  version: 1,
  shape: {
    userId: z.string(),
    readAt: z.iso.datetime(),
    /** Seconds since the epoch. */
    expiresAt: z.number().int(),
  },
  primaryKey: ({ userId }) => keys.inboxState.key({ userId }),
});

/** How far a user has read the inbox, as stored. */
export type InboxState = z.infer<typeof inboxStateEntity.schema>;
