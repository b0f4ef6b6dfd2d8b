import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describeWeakness } from "../config/describe-weakness.ts";
import { StartError } from "../start-error.ts";

/** Returns the secret kept in the data folder; the first start makes it, 256 random bits that only the owner may read. */
export function loadAuthSecret(dataDir: string): string {
  const file = path.join(dataDir, "auth-secret");
  try {
    // Two first starts at once end with the same secret: only one of them creates the file.
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const secret = readFileSync(file, "utf8").trim();
  const weakness = describeWeakness(secret);
  if (weakness === null) return secret;
  throw new StartError(
    `the secret in ${file} is ${weakness}; delete the file to get a new one, which ends all sessions`,
  );
}

/** Returns what signed before a rotation: the earlier secret under the name `auth-secret-previous`, undefined without one. */
export function loadPreviousSecret(dataDir: string): string | undefined {
  const file = path.join(dataDir, "auth-secret-previous");
  if (!existsSync(file)) return undefined;
  const secret = readFileSync(file, "utf8").trim();
  const weakness = describeWeakness(secret);
  if (weakness === null) return secret;
  throw new StartError(`the secret in ${file} is ${weakness}; delete the file`);
}
