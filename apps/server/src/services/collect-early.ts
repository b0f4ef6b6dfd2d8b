import { setFlagsFromString } from "node:v8";

/** By how much the heap may grow over what lives in it, in percent, before all of it is collected. */
const growthPercent = 25;

/**
 * Has the heap collected when it has grown by a quarter. V8 lets it grow up to four times, and does not give back what it
 * has had: a server with 25 MB that live in its heap would keep 110 (docs/decisions/0088). To be called at the start.
 */
export function collectEarly(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
}
