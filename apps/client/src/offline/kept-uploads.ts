import type { UploadTicket } from "@quick-photos/client-sdk";
import { createStore, del, entries, set } from "idb-keyval";

/** A photo to share, as this device keeps it until it is shared. */
export interface KeptUpload {
  /** Names it on this device; later ones sort behind. */
  id: string;
  userId: string;
  file: File;
  caption: string;
  /** Where its bytes go; with the same ticket it becomes the same photo, however often it is sent. */
  ticket?: UploadTicket;
}

const store = createStore("quick-photos-uploads", "uploads");

/** Keeps an upload, or what has become of it; a device that keeps nothing sends it all the same. */
export const keepUpload = (upload: KeptUpload): Promise<void> => set(upload.id, upload, store).catch(() => undefined);

/** Forgets an upload that is shared or given up. */
export const forgetUpload = (id: string): Promise<void> => del(id, store).catch(() => undefined);

/** What somebody had begun to share on this device, the oldest first. */
export async function keptUploads(userId: string): Promise<KeptUpload[]> {
  const all = await entries<string, KeptUpload>(store).catch(() => []);
  const theirs = all.map(([, upload]) => upload).filter((upload) => upload.userId === userId);
  return theirs.sort((a, b) => a.id.localeCompare(b.id));
}
