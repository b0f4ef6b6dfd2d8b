import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** What a process that is gone can only say to itself. */
export class Crashed extends Error {
  override readonly name = "Crashed";
}

/**
 * Returns a client of a process that is gone after so many calls: its last one is sent or not, at random, and nothing that
 * comes back is seen.
 */
export function crashingClient(endpoint: string, calls: number): DynamoDBClient {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "local", credentials, maxAttempts: 1 });
  let left = calls;
  client.middlewareStack.add(
    (next) => async (args) => {
      left -= 1;
      const isLast = left === 0;
      if (left < 0 || (isLast && Math.random() < 0.5)) throw new Crashed("the process is gone");
      const output = await next(args);
      if (isLast) throw new Crashed("the process is gone");
      return output;
    },
    { step: "initialize" },
  );
  return client;
}
