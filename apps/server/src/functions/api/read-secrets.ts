import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { StartError } from "../../start-error.ts";

/** Milliseconds that Secrets Manager has to answer in: a start as a whole has ten seconds (a limit of Lambda). */
const timeoutMs = 3_000;

/** What a person can do about a secret that is refused. */
const advice: Record<string, string> = {
  AccessDeniedException: "allow the function's role secretsmanager:GetSecretValue on it",
  ResourceNotFoundException: "name one of this account and region",
  DecryptionFailure: "allow the function's role kms:Decrypt with its key",
};

async function readSecret(client: SecretsManagerClient, name: string, SecretId: string): Promise<string> {
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
    if (SecretString) return SecretString;
  } catch (cause) {
    const { name: problem, message } = cause as Error;
    const words = `Secrets Manager in ${await client.config.region()} answers ${problem} for ${SecretId}`;
    throw new StartError(`${name}: ${words}: ${advice[problem] ?? message}`, { cause });
  }
  throw new StartError(`${name}: ${SecretId} is not a text; make it one of 32 random bytes or more`);
}

/** Returns the texts of secrets by the variables that name them. Throws StartError for the first that is not to be had. */
export async function readSecrets<Name extends string>(
  arns: Record<Name, string>,
  region: string,
): Promise<Record<Name, string>> {
  const requestHandler = { connectionTimeout: timeoutMs, requestTimeout: timeoutMs, throwOnRequestTimeout: true };
  const client = new SecretsManagerClient({ region, maxAttempts: 2, requestHandler });
  try {
    const read = async ([name, arn]: [string, string]) => [name, await readSecret(client, name, arn)] as const;
    return Object.fromEntries(await Promise.all(Object.entries<string>(arns).map(read))) as Record<Name, string>;
  } finally {
    client.destroy();
  }
}
