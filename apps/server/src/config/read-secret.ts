import { readFileSync } from "node:fs";
import { StartError } from "../start-error.ts";
import { describeWeakness } from "./describe-weakness.ts";
import type { Variables } from "./variables.ts";

/** Returns the secret that the environment gives, directly or in a file; undefined when it gives none. */
export function readSecret({ AUTH_SECRET, AUTH_SECRET_FILE }: Variables): string | undefined {
  if (AUTH_SECRET_FILE === undefined) return AUTH_SECRET;
  if (AUTH_SECRET !== undefined) throw new StartError("AUTH_SECRET_FILE: AUTH_SECRET is set as well; unset one");
  let secret: string;
  try {
    secret = readFileSync(AUTH_SECRET_FILE, "utf8").trim();
  } catch (cause) {
    throw new StartError(`AUTH_SECRET_FILE: cannot read ${AUTH_SECRET_FILE}`, { cause });
  }
  const weakness = describeWeakness(secret);
  if (weakness !== null) throw new StartError(`AUTH_SECRET_FILE: ${weakness}`);
  return secret;
}
