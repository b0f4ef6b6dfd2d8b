import { stat } from "node:fs/promises";
import type { ObservedName } from "./instruments/instruments.ts";
import type { Signals } from "./signals.ts";
import type { WatchedParts } from "./telemetry.ts";

const seconds = (ms: number) => ms / 1_000;

function watchProjector({ observe }: Signals, { status }: NonNullable<WatchedParts["projector"]>): void {
  const figure = (name: ObservedName, read: () => number | null) =>
    observe(name, () => {
      const value = read();
      return value === null ? [] : [{ value }];
    });
  figure("quick_photos.projector.lag", () => {
    const { ms } = status();
    return ms === null ? null : seconds(ms);
  });
  figure("quick_photos.projector.failing", () => (status().failure === null ? 0 : 1));
  figure("quick_photos.projector.records", () => status().applied.records);
  figure("quick_photos.projector.changes", () => status().applied.changes);
  figure("quick_photos.projector.dead_letters", () => status().deadLetter);
  figure("quick_photos.projector.lost_shards", () => status().lostShards.length);
  figure("quick_photos.jobs.waiting", () => status().jobsWaiting);
  figure("quick_photos.jobs.oldest", () => seconds(status().oldestJobMs));
}

function watchEngine({ observe }: Signals, engine: NonNullable<WatchedParts["engine"]>): void {
  observe("quick_photos.engine.up", () => [{ value: engine.status().isAway ? 0 : 1 }]);
  observe("quick_photos.engine.deaths", () => [{ value: engine.status().deaths }]);
  observe("quick_photos.engine.file", async () => {
    // While what was removed is erased, there may be none.
    const found = await stat(engine.dataFile).catch(() => null);
    return found === null ? [] : [{ value: found.size }];
  });
}

/** Looks at the parts of a server whenever metrics are collected. */
export function watchParts(signals: Signals, { readiness, media, projector, engine }: WatchedParts): void {
  const { observe } = signals;
  observe("quick_photos.ready", async () => {
    const { table, data, stream } = await readiness();
    return Object.entries({ table, data, stream }).map(([part, state]) => {
      return { value: state === "reachable" ? 1 : 0, labels: { "quick_photos.part": part } };
    });
  });
  observe("quick_photos.pictures", () => {
    return Object.entries(media.decoding()).map(([state, value]) => ({
      value,
      labels: { "quick_photos.state": state },
    }));
  });
  if (projector) watchProjector(signals, projector);
  if (engine) watchEngine(signals, engine);
}
