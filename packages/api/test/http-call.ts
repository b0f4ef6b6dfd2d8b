import { createLocalMedia } from "@quick-photos/media/local";
import { openTable } from "@quick-photos/testing/engine";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import {
  appRouter,
  authenticate,
  type Context,
  createAccessTokens,
  createEndedSessions,
  createLocalLiveBus,
  createPasswords,
  type ErrorShape,
  unlimitedRequest,
} from "../src/index.ts";

/** Calls a batch may hold in these tests. */
const maxBatchSize = 3;

const secret = new Uint8Array(32).fill(7);
const now = () => new Date();
const accessTokens = createAccessTokens({ secret, now });

/** Everything a context holds but the caller. Port 1 answers nothing: the database is away, and no file gets written. */
function contextWithoutDatabase(): Omit<Context, "viewer"> {
  const { db } = openTable("http://127.0.0.1:1");
  const media = createLocalMedia({ directory: "/nowhere", publicUrl: "http://api.test", secret, now });
  const live = createLocalLiveBus();
  return {
    db,
    media,
    accessTokens,
    endedSessions: createEndedSessions({ bus: live, now }),
    passwords: createPasswords(),
    live,
    limits: unlimitedRequest,
    now,
  };
}

/** Returns the header of a caller with a session. */
export async function bearer(userId: string): Promise<{ authorization: string }> {
  const { accessToken } = await accessTokens.issue({ userId, sessionId: null });
  return { authorization: `Bearer ${accessToken}` };
}

/** One HTTP answer: its status and the errors in it, one a call. */
interface HttpAnswer {
  status: number;
  text: string;
  errors: ErrorShape[];
}

/** Sends a request to the API as an HTTP server would, with the database away. */
export async function httpCall(path: string, init: RequestInit = {}): Promise<HttpAnswer> {
  const context = contextWithoutDatabase();
  const response = await fetchRequestHandler({
    endpoint: "/trpc",
    req: new Request(`http://api.test/trpc/${path}`, init),
    router: appRouter,
    maxBatchSize,
    createContext: async ({ req }) => {
      const authorization = req.headers.get("authorization");
      return { ...context, ...(await authenticate({ authorization, accessTokens })) };
    },
  });
  const text = await response.text();
  const errors = [JSON.parse(text)].flat().map((answer: { error: ErrorShape }) => answer.error);
  return { status: response.status, text, errors };
}
