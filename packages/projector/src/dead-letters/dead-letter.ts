import {
  deadLetterEntity,
  deadLetterKey,
  type Item,
  type Job,
  jobEntity,
  type PrimaryKey,
} from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import * as z from "zod";
import { shortened } from "../rhythm/message-of.ts";

/** What was dead-lettered: a stream record with its images, or a job where it stood. */
export type DeadLetterContent =
  | { kind: "record"; record: StreamRecord }
  | { kind: "job"; job: Pick<Job, "jobId" | "kind" | "params" | "cursor"> };

/** Something that was dead-lettered, why and when (ISO 8601). */
export type DeadLetter = DeadLetterContent & { key: PrimaryKey; reason: string; at: string };

/** Longest content, in bytes: an item has 400 KB (a DynamoDB limit), and a kilobyte or two are not content. */
const maxContentBytes = 390_000;

/** The source of a job. */
const jobs = "JOBS";

const imageSchema = z.record(z.string(), z.unknown());
const contentSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("record"),
    record: z.object({
      shardId: z.string(),
      sequenceNumber: z.string(),
      position: z.string(),
      eventName: z.enum(["INSERT", "MODIFY", "REMOVE"]),
      keys: z.object({ PK: z.string(), SK: z.string() }),
      oldImage: imageSchema.exactOptional(),
      newImage: imageSchema.exactOptional(),
      at: z.coerce.date(),
    }),
  }),
  z.object({
    kind: z.literal("job"),
    job: jobEntity.schema.pick({ jobId: true, kind: true, params: true, cursor: true }),
  }),
]);

/** JSON knows no sets. */
const setsAsLists = (_: string, value: unknown) => (value instanceof Set ? [...value] : value);

function serialize(letter: DeadLetterContent): string {
  const content = JSON.stringify(letter, setsAsLists);
  if (letter.kind === "job" || Buffer.byteLength(content) <= maxContentBytes) return content;
  const { oldImage: _, newImage: __, ...record } = letter.record;
  return JSON.stringify({ ...letter, record });
}

function placeOf(letter: DeadLetterContent): { source: string; place: string } {
  if (letter.kind === "job") return { source: jobs, place: letter.job.jobId };
  return { source: letter.record.shardId, place: letter.record.position };
}

/** Returns the item of a dead letter; images that are too large for one item are left out of it. */
export function toDeadLetterItem(letter: DeadLetterContent, { reason, at }: { reason: string; at: Date }): Item {
  return deadLetterEntity.toItem({
    ...placeOf(letter),
    reason: shortened(reason),
    at: at.toISOString(),
    content: serialize(letter),
  });
}

/** Returns what an item holds; throws for one that cannot be read. */
export function parseDeadLetter(item: Item): DeadLetter {
  const { source, place, reason, at, content } = deadLetterEntity.parse(item);
  const letter = contentSchema.parse(JSON.parse(content));
  return { ...letter, key: deadLetterKey({ source, place }), reason, at };
}
