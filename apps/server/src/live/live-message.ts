import { type Notification, notificationEntity } from "@quick-photos/db";
import { z } from "zod";

/** What travels between processes: which process announced what. */
export interface LiveMessage {
  from: string;
  notification: Notification;
}

const messageSchema = z.object({ from: z.string(), notification: notificationEntity.schema });

/** Answers the text of a message. */
export function formatLiveMessage(message: LiveMessage): string {
  return JSON.stringify(message);
}

/** Answers a message from its text; null for anything that is none. */
export function parseLiveMessage(text: string): LiveMessage | null {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
