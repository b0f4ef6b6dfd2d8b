export type { Lane } from "./lane.ts";
export { createLeanLane } from "./lean-lane.ts";
export { createSdkLane } from "./sdk-lane.ts";
