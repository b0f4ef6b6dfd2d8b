export type { Lane, LaneOperation, LaneOperations } from "./lane.ts";
export { createLeanLane } from "./lean-lane.ts";
