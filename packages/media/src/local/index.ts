export { createLocalMedia, type LocalMedia, type LocalMediaOptions } from "./create-local-media.ts";
