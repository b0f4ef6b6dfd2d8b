import { keptDraft } from "../../offline/kept-drafts.ts";
import { keptUploads } from "../../offline/kept-uploads.ts";
import { uploads } from "./uploads.ts";

/** Returns how many photos somebody has on this device alone: on their way, waiting, refused, or just begun. */
export async function countUnsent(userId: string): Promise<number> {
  const [kept, draft] = await Promise.all([keptUploads(userId), keptDraft(userId, "share")]);
  // What the device had no room for is in the list of this tab only.
  const here = uploads.read().filter((upload) => upload.userId === userId);
  const ids = new Set([...kept, ...here].map(({ id }) => id));
  return ids.size + (draft ? 1 : 0);
}
