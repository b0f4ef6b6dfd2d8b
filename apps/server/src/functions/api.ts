import { fileURLToPath } from "node:url";
import { streamHandle } from "hono/aws-lambda";
import { createApp } from "../app.ts";
import type { ServerEnv } from "../http/server-env.ts";
import { createLogger } from "../logger.ts";
import { fail } from "../start-error.ts";
import { behindTheEdge } from "./api/behind-the-edge.ts";
import { composeApi } from "./api/compose-api.ts";
import { readApiConfig } from "./api/config.ts";

/** The built client, where the deployment puts it. */
const clientDir = fileURLToPath(new URL("client", import.meta.url));

/** Opens everything while the process starts, which AWS Lambda does before the first call. */
async function open() {
  const config = await readApiConfig();
  const logger = createLogger(config.logLevel);
  const { services, endedSessions } = await composeApi(config, logger);
  const app = createApp({ services, logger, ...config, clientDir });
  const answer = async (request: Request, bindings: ServerEnv["Bindings"]) => {
    if (request.headers.has("authorization")) await endedSessions.keepUp();
    return app.fetch(request, bindings);
  };
  return behindTheEdge(answer, config.originSecret);
}

/** Returns the answer to a request of the function's address (payload 2.0), while it is made. */
export const handler = streamHandle(await open().catch(fail));
