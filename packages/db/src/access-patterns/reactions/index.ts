export { byPhoto } from "./by-photo.ts";
export { react } from "./react.ts";
export { remove } from "./remove.ts";
