export { createTestClock, type TestClock } from "./clock/test-clock.ts";
export { createTickingClock } from "./clock/ticking-clock.ts";
export { isLong } from "./config.ts";
export { findFreePort } from "./find-free-port.ts";
export { repeats } from "./repeats.ts";
export { roomyLimits } from "./roomy-limits.ts";
export { createTemporaryFolder, type TemporaryFolder } from "./temporary-folder.ts";
