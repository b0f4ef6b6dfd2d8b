import { type Notification, notificationEntity, type RetoldNotification } from "@quick-photos/db/items";
import * as z from "zod";

/** What travels between processes: which process announced what, or which sessions it ended, by their marks. */
export type LiveMessage = { from: string } & (
  | { notification: Notification }
  | { retold: RetoldNotification }
  | { ended: string[] }
);

/** What is no news is not called `notification`: a process that knows only of news would tell it as such. */
const messageSchema = z.union([
  z.object({ from: z.string(), notification: notificationEntity.schema }),
  z.object({
    from: z.string(),
    retold: z.object({ notification: notificationEntity.schema, isGone: z.boolean() }),
  }),
  z.object({ from: z.string(), ended: z.array(z.string()) }),
]);

/** Returns the text of a message. */
export function formatLiveMessage(message: LiveMessage): string {
  return JSON.stringify(message);
}

/** Returns a message from its text; null for anything that is none. */
export function parseLiveMessage(text: string): LiveMessage | null {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
