import { putEndedSessions } from "@quick-photos/db/rows";
import type { JobContext } from "../../jobs/job-kind.ts";
import type { EndedMark } from "./fold.ts";

/**
 * Writes down what has ended, for all processes, and tells this one. A session that was last renewed longer ago than an
 * access token lives needs nothing: those that expired, and most of somebody who is gone. Repeated, it writes down the
 * same once more, which changes nothing for who reads it.
 */
export async function writeEndedSessions({ db, now, ports }: JobContext, ended: EndedMark[]): Promise<void> {
  const at = now();
  const marks = ended.filter(({ until }) => until === null || until > at.getTime()).map(({ mark }) => mark);
  if (marks.length === 0) return;
  ports.endSessions(marks);
  await putEndedSessions(db, marks, at);
}
