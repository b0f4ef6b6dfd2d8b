import type { Lane } from "@quick-photos/db/lane";

/** What a lane was asked. */
export interface LaneRequest {
  operation: Parameters<Lane["send"]>[0];
  input: Parameters<Lane["send"]>[1];
}

/** Returns a lane that goes by another one, and `record`, which returns what is asked while something is done. */
export function recordRequests(lane: Lane) {
  let asked: LaneRequest[] = [];
  const recording: Lane = {
    send(operation, input, settings) {
      asked.push({ operation, input });
      return lane.send(operation, input, settings);
    },
  };
  return {
    lane: recording,
    async record(work: () => Promise<unknown>): Promise<LaneRequest[]> {
      asked = [];
      await work();
      return asked;
    },
  };
}
