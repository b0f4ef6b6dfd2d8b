import { TRPCClientError } from "@trpc/client";
import { client } from "../../../api/client.ts";
import { createDevClient } from "../../api/dev-client.ts";

const dev = createDevClient();

/** The HTTP status of a refusal; undefined where nobody refused. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const { httpStatus } = (error.data ?? {}) as { httpStatus?: number };
  return httpStatus;
}

const unauthorized = 401;

/** Asks the server something; with a session whose token has run out, once more with the next. */
export async function askDev<T>(ask: (server: typeof dev) => Promise<T>): Promise<T> {
  try {
    return await ask(dev);
  } catch (error) {
    if (statusOf(error) !== unauthorized || !client.session.read()) throw error;
    // The app's own call renews the session on its way.
    await client.api.session.list.query();
    return ask(dev);
  }
}
