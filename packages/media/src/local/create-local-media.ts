import { createServedMedia, type ServedMedia, type ServedMediaOptions } from "../create-served-media.ts";
import { createFolderStore } from "./folder-store.ts";

/** Media in a folder. */
export type LocalMedia = ServedMedia;

/** How to keep media in a folder. */
export interface LocalMediaOptions extends ServedMediaOptions {
  /** Made when it is missing. */
  directory: string;
  /** Where clients reach the server, for example `http://127.0.0.1:3000`; empty makes every URL relative to its host. */
  publicUrl: string;
}

/** Media in a folder; clients PUT to the server. */
export function createLocalMedia(o: LocalMediaOptions): LocalMedia {
  const baseUrl = `${o.publicUrl.replace(/\/+$/, "")}/media`;
  const uploadUrl = (uploadId: string): string => `${baseUrl}/uploads/${uploadId}`;
  return createServedMedia({ ...o, store: createFolderStore({ directory: o.directory, uploadUrl }), baseUrl });
}
