import { z } from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";

/** A stream record or a job that whose repetition did not help, kept as a dead letter. */
export const deadLetterEntity = defineEntity({
  type: "DeadLetter",
  version: 1,
  shape: {
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
  },
  primaryKey: ({ source, place }) => keys.deadLetter.key({ source, place }),
});
