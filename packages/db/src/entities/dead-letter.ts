import { z } from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/** A stream record or a job that whose repetition did not help, kept as a dead letter. */
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
  keyParts: (value) => value,
  owner: null,
  parents: {},
  cards: {},
  counted: {},
  exported: { because: "it is work on the table, not somebody's" },
  expires: "never",
  projected: false,
});
