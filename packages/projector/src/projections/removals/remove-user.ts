import { readCards } from "@quick-photos/db/rows";
import { type JobKind, readParams } from "../../jobs/job-kind.ts";
import { readFiles } from "../../jobs/removed-files.ts";
import { sweepStep } from "../../jobs/sweep.ts";
import { userRemovalSweeps } from "./removal-sweeps.ts";

/**
 * Removes everything of a user who is gone, all their files last. Somebody who has come back under the same id keeps what
 * they have: every step looks.
 */
export const removeUserJob: JobKind = {
  kind: "remove-user",
  async step({ db, ports }, params, cursor) {
    const { userId } = readParams(params, ["userId"]);
    if ((await readCards(db, [userId])).get(userId) !== null) return "done";
    const next = await sweepStep(db, userRemovalSweeps(userId), cursor);
    if (next !== null) return { cursor: next };
    const files = readFiles(params);
    if (files.length > 0) await ports.removeMedia(files);
    await ports.removeMediaOf(userId);
    return "done";
  },
};
