import { forEachConcurrently } from "@quick-photos/db/io";
import type { Removed } from "../../batch/removed.ts";
import { beginJob, type JobContext } from "../../jobs/job-kind.ts";
import { filesParam } from "../../jobs/removed-files.ts";
import type { ChangedCard } from "./fold.ts";
import { rewriteCopiesJob } from "./rewrite-copies.ts";

/** Brings the copies of changed cards up to date, and removes the pictures that were given up. */
export async function beginRewriting(context: JobContext, changed: Removed<ChangedCard>[]): Promise<void> {
  await forEachConcurrently(changed, async ({ target: { userId, version }, files, position }) => {
    const params = { userId, version: String(version), ...filesParam(files) };
    await beginJob(context, rewriteCopiesJob, { jobId: `rewrite-copies ${userId} ${position}`, params });
  });
}
