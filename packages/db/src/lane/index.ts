export type { Lane } from "./lane.ts";
export { createLeanLane } from "./lean-lane.ts";
