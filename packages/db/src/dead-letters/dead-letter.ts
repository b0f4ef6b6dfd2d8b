import { z } from "zod";
import { deadLetterEntity } from "../entities/dead-letter.ts";
import type { Item } from "../entities/entity.ts";
import { type Job, jobEntity } from "../entities/job.ts";
import { keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import type { StreamRecord } from "../stream/stream-record.ts";

/** What was set aside: a stream record with its images, or a job where it stood. */
export type SetAside =
  | { kind: "record"; record: StreamRecord }
  | { kind: "job"; job: Pick<Job, "jobId" | "kind" | "params" | "cursor"> };

/** Something that was set aside, why and when (ISO 8601). */
export type DeadLetter = SetAside & { key: PrimaryKey; reason: string; at: string };

/** Longest content, in bytes: an item has 400 KB (a DynamoDB limit), and a kilobyte or two are not content. */
const maxContentBytes = 390_000;

/** Longest reason, in characters: some errors quote what they met. */
const maxReasonLength = 2_000;

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

function toContent(aside: SetAside): string {
  const content = JSON.stringify(aside, setsAsLists);
  if (aside.kind === "job" || Buffer.byteLength(content) <= maxContentBytes) return content;
  const { oldImage: _, newImage: __, ...record } = aside.record;
  return JSON.stringify({ ...aside, record });
}

function placeOf(aside: SetAside): { source: string; place: string } {
  if (aside.kind === "job") return { source: jobs, place: aside.job.jobId };
  return { source: aside.record.shardId, place: aside.record.position };
}

/** Answers the item of something that is set aside; images that are too large for one item are left out of it. */
export function toDeadLetterItem(aside: SetAside, { reason, at }: { reason: string; at: Date }): Item {
  const text = reason.slice(0, maxReasonLength);
  return deadLetterEntity.toItem({ ...placeOf(aside), reason: text, at: at.toISOString(), content: toContent(aside) });
}

/** Answers what an item holds; throws for one that cannot be read. */
export function parseDeadLetter(item: Item): DeadLetter {
  const { source, place, reason, at, content } = deadLetterEntity.parse(item);
  const aside = contentSchema.parse(JSON.parse(content));
  return { ...aside, key: keys.deadLetter.key({ source, place }), reason, at };
}
