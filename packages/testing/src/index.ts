export { isLong } from "./config.ts";
export { findFreePort } from "./find-free-port.ts";
export { repeats } from "./repeats.ts";
