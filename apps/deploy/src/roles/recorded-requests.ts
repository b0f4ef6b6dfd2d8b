import { readFileSync } from "node:fs";
import * as z from "zod";
import { requestsFile } from "../documented.ts";

/** Who sends requests to the table, each with a role of its own. */
export const roleNames = ["api", "projector", "jobs", "auditor", "migration"] as const;

/** The name of a role. */
export type RoleName = (typeof roleNames)[number];

const recorded = z.array(
  z.object({
    role: z.enum(roleNames),
    action: z.string(),
    index: z.string().nullable(),
    partitions: z.array(z.string()),
  }),
);

/** A kind of request that a role sends: action, index (null for the table), and templates of the keys it names at once. */
export type RecordedRequest = z.infer<typeof recorded>[number];

/** Returns every kind of request that was seen in the contract suite, the auditor's tests and the migrator's. */
export function readRecordedRequests(): RecordedRequest[] {
  return recorded.parse(JSON.parse(readFileSync(requestsFile, "utf8")));
}
