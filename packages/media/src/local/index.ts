export { createLocalMedia, type LocalMedia, type LocalMediaOptions } from "./create-local-media.ts";
export type { StoredMedia } from "./open-media.ts";
