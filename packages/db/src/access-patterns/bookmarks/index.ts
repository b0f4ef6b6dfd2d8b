export { add } from "./add.ts";
export { byPhoto } from "./by-photo.ts";
export { list } from "./list.ts";
export { remove } from "./remove.ts";
