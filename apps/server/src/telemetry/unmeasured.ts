import type { MeasuredPorts } from "./telemetry.ts";

/** Leaves ports as they are, where nothing is measured. */
export const unmeasured: MeasuredPorts = {
  hasher: (hasher) => hasher,
  limiter: (limiter) => limiter,
  live: (live) => live,
};
