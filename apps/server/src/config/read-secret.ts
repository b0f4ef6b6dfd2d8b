import { readFileSync } from "node:fs";
import { StartError } from "../start-error.ts";
import { describeWeakness } from "./describe-weakness.ts";

/** What the environment may give directly or in a file. */
type SecretName = "AUTH_SECRET" | "AUTH_SECRET_PREVIOUS" | "METRICS_TOKEN";

type SecretValues = { readonly [Name in SecretName | `${SecretName}_FILE`]?: string | undefined };

/**
 * Returns the secret that the environment gives under a name, directly or in a file; undefined when it gives none.
 * Throws StartError for both at once, for a file that cannot be read and for a weak secret.
 */
export function readSecret(values: SecretValues, name: SecretName): string | undefined {
  const { [name]: direct, [`${name}_FILE` as const]: file } = values;
  if (file === undefined) return direct;
  if (direct !== undefined) throw new StartError(`${name}_FILE: ${name} is set as well; unset one`);
  let secret: string;
  try {
    secret = readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new StartError(`${name}_FILE: cannot read ${file}`, { cause });
  }
  const weakness = describeWeakness(secret);
  if (weakness !== null) throw new StartError(`${name}_FILE: ${weakness}`);
  return secret;
}
