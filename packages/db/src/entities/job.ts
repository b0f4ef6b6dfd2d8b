import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { leaseShape } from "./lease-shape.ts";
import { firstVersion } from "./versions.ts";

/** A long piece of work that outlives the process that began it. */
export const jobEntity = defineEntity({
  type: "Job",
  versions: firstVersion({
    jobId: z.string(),
    /** Names who knows the steps. */
    kind: z.string(),
    params: z.record(z.string(), z.string()),
    /** Where the next step goes on; null before the first. */
    cursor: z.string().nullable(),
    /** How often in a row its steps have failed. */
    attempts: z.number().optional(),
    /** What it failed of last. */
    lastError: z.string().optional(),
    /** Without an owner: the job waits until then, because it has failed or had its turn. */
    ...leaseShape,
  }),
  key: keys.job,
  keyParts: (value) => value,
  owner: null,
  parents: {},
  cards: {},
  counted: {},
  exported: { because: "it is work on the table, not somebody's" },
  expires: "never",
  projected: false,
});

/** A job as stored. */
export type Job = z.infer<typeof jobEntity.schema>;

/** What a job is about. */
export type JobParams = Job["params"];
