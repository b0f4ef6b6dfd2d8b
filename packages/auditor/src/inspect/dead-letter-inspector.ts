import type { deadLetterEntity } from "@quick-photos/db/items";
import type { Inspector } from "./inspector.ts";

/** The source of the dead letters that are jobs. */
const jobs = "JOBS";

/** What the projector dead-lettered is a finding by being there; replaying it is another matter than repairing. */
export const deadLetterInspector: Inspector<ReturnType<typeof deadLetterEntity.parse>> = {
  refers: () => [],
  judge: ({ item, value: { source, place, reason, at } }) => [
    {
      kind: source === jobs ? "stopped-job" : "dead-letter",
      subject: item,
      item,
      problem: `${source === jobs ? `job ${place}` : `record ${place} of ${source}`}, dead-lettered ${at}: ${reason}`,
      involves: [],
    },
  ],
};
