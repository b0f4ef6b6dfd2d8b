import { z } from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";

/** A long piece of work that outlives the process that began it. */
export const jobEntity = defineEntity({
  type: "Job",
  version: 1,
  shape: {
    jobId: z.string(),
    /** Names who knows the steps. */
    kind: z.string(),
    params: z.record(z.string(), z.string()),
    /** Where the next step goes on; null before the first. */
    cursor: z.string().nullable(),
  },
  primaryKey: ({ jobId }) => keys.job.key({ jobId }),
});

/** A job as stored. */
export type Job = z.infer<typeof jobEntity.schema>;

/** What a job is about. */
export type JobParams = Job["params"];
