import type { UploadProgress } from "@quick-photos/client-sdk";
import type { KeptUpload } from "../../offline/kept-uploads.ts";
import { createValue } from "../../ui/create-value.ts";

/** A photo on its way: how far it is, or what keeps it from going on. */
export interface Upload extends KeptUpload {
  /** How much has been sent; null while it waits for its turn or for the connection. */
  progress: UploadProgress | null;
  /** Why it was not accepted; it waits for somebody to decide. */
  problem: string | null;
  /** Stops it. */
  controller: AbortController;
}

/** Everything on its way from this device, in the order it will arrive. */
export const uploads = createValue<readonly Upload[]>([]);

/** An upload at its beginning, or at the point where the app was closed. */
export const waitingUpload = (kept: KeptUpload): Upload => ({
  ...kept,
  progress: null,
  problem: null,
  controller: new AbortController(),
});

/** Changes what is known of one upload. */
export const changeUpload = (id: string, change: Partial<Upload>): void =>
  uploads.write(uploads.read().map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));

/** Takes an upload out of the list. */
export const dropUpload = (id: string): void => uploads.write(uploads.read().filter((upload) => upload.id !== id));
