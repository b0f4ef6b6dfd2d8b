import type { EndedCall, Meter, Observe } from "@quick-photos/db";

/** Returns what tells several observers; undefined where there is none, so that nothing is gathered for them. */
function observeFor(observers: Observe[]): Observe | undefined {
  if (observers.length === 0) return undefined;
  return (call) => {
    const ends = observers.map((observe) => observe(call));
    return (end: EndedCall) => {
      for (const tell of ends) tell(end);
    };
  };
}

/** Returns the meter that tells all of these. */
export function meterTo(meters: readonly Meter[]): Meter {
  return {
    record(call) {
      for (const meter of meters) meter.record(call);
    },
    observe: observeFor(meters.flatMap(({ observe }) => observe ?? [])),
  };
}
