import type { StartedCall } from "@quick-photos/db";
import { keysProcedure } from "@quick-photos/db/migrations";

/** Who sends requests to the table, each with a role of its own in a deployment. */
export type Role = "api" | "projector" | "jobs" | "auditor" | "migration";

/** Those that walk the whole table, and repair or rewrite what they find wherever it is. */
export const walkers: ReadonlySet<Role> = new Set(["auditor", "migration"]);

/** What shows developers the table, or carries the whole of it elsewhere: no deployment does. */
const undeployed = new Set(["inspector", "transfer"]);

/** The name of what tests do themselves. */
const unnamed = "unattributed";

/** Whether a table that no code has touched yet is told under which keys its items are: a server's first start does. */
const isFirstTouch = ({ procedure, operation }: StartedCall) =>
  procedure === keysProcedure && (operation === "Scan" || operation === "PutItem");

/**
 * Returns the role in which a call is made; null for what no deployment does. Names are those of the meter; procedures,
 * and what several roles do under one name, are those of whose process it is.
 */
export function roleOf(call: StartedCall, ownRole: Role): Role | null {
  const { procedure, cause } = call;
  if (procedure === "projector") return cause && "job" in cause ? "jobs" : "projector";
  if (procedure === "audit") return "auditor";
  if (procedure === "migrate" || isFirstTouch(call)) return "migration";
  return procedure === unnamed || undeployed.has(procedure) ? null : ownRole;
}
