import * as z from "zod";

const reachability = z.enum(["reachable", "unreachable"]);

/** Whether requests can be served, and what keeps them from it: what `/readyz` returns. */
export const readinessOutput = z.strictObject({
  ready: z.boolean(),
  table: reachability.describe("Whether the table can be described."),
  data: reachability.describe("Whether an item can be read."),
  stream: reachability,
  projector: z.strictObject({
    lagMs: z.number().nullable().describe("How far counts and lists trail the writes; null while it cannot be known."),
    failure: z.string().nullable().describe("Why it cannot be known; null when nothing fails."),
    setAside: z
      .int()
      .describe("Records and jobs dead-lettered since the start: `npm run audit` lists them and can replay them."),
    lostShards: z
      .int()
      .describe("Parts of the stream gone before they were read: anything but 0 wants `npm run audit -- --repair`."),
    jobsWaiting: z.int().describe("Long work that is not done yet, in whichever process."),
  }),
  keyMigrations: z
    .record(z.string(), z.string())
    .nullable()
    .describe("The step of each change of keys that is not finished; null when it cannot be read or understood."),
});

/** Whether requests can be served, and what keeps them from it. */
export type Readiness = z.infer<typeof readinessOutput>;
