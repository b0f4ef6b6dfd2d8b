import type { QuickPhotosReason, UploadTicket } from "@quick-photos/client-sdk";
import { del, delMany, entries, get, set } from "idb-keyval";
import { client } from "../api/client.ts";
import type { Whose } from "./forget-kept.ts";
import { createKeptStore } from "./kept-store.ts";

/** Why a photo was not accepted. */
export interface UploadFailure {
  reason: QuickPhotosReason;
  /** What is wrong with what was said beside it, by the name of the input. */
  fields: Readonly<Record<string, readonly string[]>>;
  /** Whether it is refused as it is; otherwise the same again may do. */
  isRefusal: boolean;
}

/** A photo to share, as this device keeps it until it is shared. */
export interface KeptUpload {
  /** Names it on this device; later ones sort behind. */
  id: string;
  userId: string;
  file: File;
  caption: string;
  /** What it shows, in words; what an earlier version of the app kept is without. */
  altText?: string;
  /** Whether the picture was made smaller than what was chosen. */
  isSmaller?: boolean;
  /** Where its bytes go; with the same ticket it becomes the same photo, however often it is sent. */
  ticket?: UploadTicket | undefined;
  /** What keeps it from being sent by itself: somebody has to decide. */
  failure?: UploadFailure | undefined;
}

const store = createKeptStore("quick-photos-uploads", "uploads");

/**
 * Keeps an upload, or what has become of it; returns whether the device had room for it. Of whoever has signed out
 * meanwhile, in another tab perhaps, nothing comes back.
 */
export async function keepUpload(upload: KeptUpload): Promise<boolean> {
  if (client.session.read()?.userId !== upload.userId) return true;
  return set(upload.id, upload, store).then(
    () => true,
    () => false,
  );
}

/** Returns an upload as it is kept now; undefined when it is shared or given up. Rejects where the device keeps nothing. */
export const keptUpload = (id: string): Promise<KeptUpload | undefined> => get(id, store);

/** Forgets an upload that is shared or given up. */
export const forgetUpload = (id: string): Promise<void> => del(id, store).catch(() => undefined);

/** Forgets all that people have not shared yet. */
export async function forgetUploads(whose: Whose): Promise<void> {
  const theirs = await uploadsOf(whose);
  await delMany(
    theirs.map(({ id }) => id),
    store,
  ).catch(() => undefined);
}

/** What somebody had begun to share on this device, the oldest first. */
export async function keptUploads(userId: string): Promise<KeptUpload[]> {
  const theirs = await uploadsOf((other) => other === userId);
  return theirs.sort((a, b) => a.id.localeCompare(b.id));
}

async function uploadsOf(whose: Whose): Promise<KeptUpload[]> {
  const all = await entries<string, KeptUpload>(store).catch(() => []);
  return all.map(([, upload]) => upload).filter(({ userId }) => whose(userId));
}
