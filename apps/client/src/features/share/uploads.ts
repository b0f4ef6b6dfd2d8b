import type { UploadProgress } from "@quick-photos/client-sdk";
import type { KeptUpload } from "../../offline/kept-uploads.ts";
import { createValue } from "../../ui/create-value.ts";

/** A photo on its way: how far it is, or, with a `failure`, what keeps it from going on. */
export interface Upload extends KeptUpload {
  /** How much has been sent; null while it waits for its turn or for the connection. */
  progress: UploadProgress | null;
  /** Stops it. */
  controller: AbortController;
  /** Whether the device keeps it as it is here: another tab may have brought it further then, or to its end. */
  isKept?: boolean;
}

/** Everything on its way from this device, in the order it will arrive. */
export const uploads = createValue<readonly Upload[]>([]);

/** Whether the list holds what was on its way when the app was closed. */
export const isResumed = createValue(false);

/** The upload that was refused just now, for the screen that can repair it to open; null when somebody has seen to it. */
export const justRefused = createValue<string | null>(null);

/** An upload at its beginning, or at the point where the app was closed. */
export const waitingUpload = (kept: KeptUpload): Upload => ({
  ...kept,
  progress: null,
  controller: new AbortController(),
});

/** What of an upload is kept on the device. */
export const asKept = ({ progress: _, controller: __, isKept: ___, ...kept }: Upload): KeptUpload => kept;

/** One upload of the list. */
export const findUpload = (id: string): Upload | undefined => uploads.read().find((upload) => upload.id === id);

/** Changes what is known of one upload. */
export const changeUpload = (id: string, change: Partial<Upload>): void =>
  uploads.write(uploads.read().map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));

/** Takes an upload out of the list. */
export const dropUpload = (id: string): void => uploads.write(uploads.read().filter((upload) => upload.id !== id));
