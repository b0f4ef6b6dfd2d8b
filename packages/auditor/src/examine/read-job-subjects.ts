import type { Db } from "@quick-photos/db";
import { listJobs } from "@quick-photos/projector";

/** Returns every value among the parameters of the jobs that are on the list: whom and what they are about. */
export async function readJobSubjects(db: Db): Promise<ReadonlySet<string>> {
  const subjects = new Set<string>();
  let after: string | null = null;
  do {
    const { jobs, next }: Awaited<ReturnType<typeof listJobs>> = await listJobs(db, after);
    for (const { params } of jobs) for (const value of Object.values(params)) subjects.add(value);
    after = next;
  } while (after !== null);
  return subjects;
}
