import { z } from "zod";
import type { Db } from "../db.ts";
import { keys } from "../keys/key-design.ts";

const rowSchema = z.object({ params: z.record(z.string(), z.string()) });

/** Answers every value among the parameters of the jobs that are on the list: whom and what they are about. */
export async function listJobSubjects(db: Db): Promise<ReadonlySet<string>> {
  const subjects = new Set<string>();
  let start: Record<string, unknown> | undefined;
  do {
    const { items, lastKey } = await db.table.query({
      KeyConditionExpression: "PK = :jobs",
      ExpressionAttributeValues: { ":jobs": keys.job.partition.format({}) },
      ProjectionExpression: "params",
      ConsistentRead: true,
      ExclusiveStartKey: start,
    });
    for (const item of items) {
      const parsed = rowSchema.safeParse(item);
      for (const value of Object.values(parsed.data?.params ?? {})) subjects.add(value);
    }
    start = lastKey;
  } while (start);
  return subjects;
}
