import { readCards } from "@quick-photos/db/rows";
import { type JobKind, readParams } from "../../jobs/job-kind.ts";
import { readFiles } from "../../jobs/removed-files.ts";
import { sweepStep } from "../../jobs/sweep.ts";
import { cardSweeps } from "./card-sweeps.ts";

/**
 * Brings the copies of a user's card up to date, and then removes the pictures that were given up. Every step copies the
 * card as it is at that moment; when it is not the one of `version` any more, whoever changed it has the copies rewritten
 * from the first on.
 */
export const rewriteCopiesJob: JobKind = {
  kind: "rewrite-copies",
  async step({ db, ports }, params, cursor) {
    const { userId, version } = readParams(params, ["userId", "version"]);
    const card = (await readCards(db, [userId])).get(userId);
    const isCurrent = card && card.version === Number(version);
    const next = isCurrent ? await sweepStep(db, cardSweeps(card), cursor) : null;
    if (next !== null) return { cursor: next };
    const files = readFiles(params).filter((file) => file !== card?.picture);
    if (files.length > 0) await ports.removeMedia(files);
    return "done";
  },
};
