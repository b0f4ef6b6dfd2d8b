export { list } from "./list.ts";
export { live } from "./live.ts";
export { markRead } from "./mark-read.ts";
