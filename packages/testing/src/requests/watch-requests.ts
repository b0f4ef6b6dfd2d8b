import type { Meter, Observe } from "@quick-photos/db";
import { type Ask, asksOf } from "@quick-photos/db/explain";
import { keys } from "@quick-photos/db/items";
import { isRecording } from "../config.ts";
import { addRecorded, readRecorded, requestLine } from "./recorded-requests.ts";
import { type Role, roleOf, walkers } from "./role-of.ts";

/** Watches which kinds of requests each role sends. */
export interface RequestWatch {
  /** Tells the same meter of every call, and looks at it. */
  over(meter: Meter): Meter;
  /** Throws for kinds of requests that are not recorded; `pnpm --filter @quick-photos/testing requests` records them. */
  expectRecorded(): void;
}

/** A server's projector looks for jobs as well; in a deployment that is the affair of who does them. */
const isLookForJobs = ({ action, partitions }: Ask) =>
  action === "Query" && partitions.includes(keys.job.partition.format({}));

/** To who walks the whole table no partition is another than all. */
function lineOf(role: Role, ask: Ask): string {
  if (role === "projector" && isLookForJobs(ask)) return requestLine({ ...ask, role: "jobs" });
  return requestLine({ ...ask, role, partitions: walkers.has(role) ? [] : ask.partitions });
}

/** Makes a watch over what is sent from now on, by a process of that role. */
export function watchRequests(ownRole: Role): RequestWatch {
  const seen = new Set<string>();
  const look: Observe = (call) => {
    const role = roleOf(call, ownRole);
    if (role) for (const ask of asksOf(call.operation, call.input)) seen.add(lineOf(role, ask));
    return () => {};
  };
  return {
    over: (meter) => ({
      ...meter,
      observe(call) {
        const tellEnd = meter.observe?.(call);
        look(call);
        return (end) => tellEnd?.(end);
      },
    }),
    expectRecorded() {
      if (isRecording) return addRecorded(seen);
      const recorded = new Set(readRecorded());
      const news = [...seen].filter((line) => !recorded.has(line)).sort();
      if (news.length === 0) return;
      throw new Error(`docs/model/requests.json lacks what was sent, so no policy allows it:\n${news.join("\n")}`);
    },
  };
}
