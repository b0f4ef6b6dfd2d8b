import * as z from "zod";
import { deadLetterBucket, deadLetterBuckets } from "../keys/dead-letter-bucket.ts";
import { formerKeys, keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/** What a dead letter is known by: the shard of its record and the place in it, or `JOBS` and the id of a job. */
interface Place {
  source: string;
  place: string;
}

const withBucket = ({ source, place }: Place) => ({ source, place, bucket: deadLetterBucket({ source, place }) });

/** Returns the key of a dead letter. */
export function deadLetterKey(place: Place): PrimaryKey {
  return keys.deadLetter.key(withBucket(place));
}

/** Returns the partitions that dead letters lie in, where they lay before they were moved or where they are today. */
export function deadLetterPartitions(keysOf: "old" | "new"): string[] {
  if (keysOf === "old") return [formerKeys.deadLetter.partition.format({})];
  return Array.from({ length: deadLetterBuckets }, (_, bucket) =>
    keys.deadLetter.partition.format({ bucket: String(bucket) }),
  );
}

/** A stream record or a job whose repetition did not help, kept as a dead letter. */
export const deadLetterEntity = defineEntity({
  type: "DeadLetter",
  versions: firstVersion({
    /** The shard of the record; `JOBS` for a job. */
    source: z.string(),
    /** The record's position in its shard, or the job's id. */
    place: z.string(),
    /** What could not be done, and what it failed of. */
    reason: z.string(),
    /** When it was dead-lettered, ISO 8601. */
    at: z.string(),
    /** The record or the job as JSON: whatever an image holds, writing it down must not fail. */
    content: z.string(),
  }),
  key: keys.deadLetter,
  keyParts: withBucket,
  owner: null,
  parents: {},
  cards: {},
  counted: {},
  exported: { because: "it is work on the table, not somebody's" },
  expires: "never",
  projected: false,
  /** The images of a record are of whatever kind. */
  secret: ["content"],
});
