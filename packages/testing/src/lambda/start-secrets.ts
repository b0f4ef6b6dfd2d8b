import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

/** Where secrets are to be had. */
export interface SecretsServer extends AsyncDisposable {
  endpoint: string;
}

/** The name under which Secrets Manager refuses, instead of a text. */
export interface SecretRefusal {
  refused: string;
}

/**
 * A simulation of Secrets Manager, as its API reference documents GetSecretValue (JSON 1.1): what is in `secrets`, by ARN,
 * ResourceNotFoundException for all else, and refusals where one is given. It looks at no signature.
 */
export async function startSecrets(secrets: Record<string, string | SecretRefusal>): Promise<SecretsServer> {
  const server = createServer(async (incoming, outgoing) => {
    const { SecretId = "" } = (await json(incoming)) as { SecretId?: string };
    const found = secrets[SecretId] ?? { refused: "ResourceNotFoundException" };
    const answer =
      typeof found === "string" ? { ARN: SecretId, SecretString: found } : { __type: found.refused, message: "no" };
    outgoing.writeHead(typeof found === "string" ? 200 : 400, { "content-type": "application/x-amz-json-1.1" });
    outgoing.end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
