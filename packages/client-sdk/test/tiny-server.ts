import { initTRPC, TRPCError, tracked } from "@trpc/server";
import { createHTTPServer } from "@trpc/server/adapters/standalone";

interface Answers {
  /** Access tokens that are accepted. */
  accepted: Set<string>;
  /** Access tokens whose session has ended. */
  ended: Set<string>;
  /** Called for every renewal; returns the next access token or throws. */
  refresh: (refreshToken: string, renewalKey: string) => string | Promise<string>;
  /** Called for every query of `photos.byId`. */
  view: () => { caption: string };
  /** Called for every part of an export, with the cursor that asks for it. */
  exportPart: (cursor: string | null) => object;
  /** Called for every `reactions.remove`. */
  unreact: () => object;
  /** Called for every `session.signIn`. */
  signIn: () => void;
  /** Called for every stream of `inbox.live`: yields the ids of its events. */
  live: (stream: LiveStream) => AsyncIterable<string>;
}

/** What a stream is opened with. */
interface LiveStream {
  lastEventId: string | null;
  token: string;
  url: string;
  signal: AbortSignal;
}

/** A refusal in the API's shape: the reason rides in the message. */
export const refuse = (code: TRPCError["code"], reason: string): never => {
  throw new TRPCError({ code, message: reason });
};

class Invitation extends Error {}

/** A refusal that asks to be called again at once. */
export const refuseForNow = (): never => {
  throw new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "SERVICE_UNAVAILABLE", cause: new Invitation() });
};

const t = initTRPC.context<{ token: string; url: string }>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    data: { ...shape.data, reason: shape.message, ...(error.cause instanceof Invitation && { retryAfterMs: 1 }) },
  }),
});

function createRouter(answers: Answers) {
  const signedIn = t.procedure.use(({ ctx, next }) => {
    if (answers.ended.has(ctx.token)) refuse("UNAUTHORIZED", "SESSION_ENDED");
    if (ctx.token && !answers.accepted.has(ctx.token)) refuse("UNAUTHORIZED", "ACCESS_TOKEN_EXPIRED");
    return next();
  });
  const session = (accessToken: string) => ({ accessToken, refreshToken: `${accessToken}-refresh`, expiresAt: "2999" });
  return t.router({
    users: {
      me: signedIn.query(({ ctx }) => ({ token: ctx.token })),
      exportData: signedIn
        .input((value) => value as { cursor?: string })
        .query(({ input }) => answers.exportPart(input.cursor ?? null)),
    },
    session: {
      signIn: t.procedure.mutation(() => {
        answers.signIn();
        return { user: { userId: "anna" }, session: session("signed-in") };
      }),
      refresh: t.procedure
        .input((value) => value as { refreshToken: string; renewalKey: string })
        .mutation(async ({ input }) => ({
          session: session(await answers.refresh(input.refreshToken, input.renewalKey)),
        })),
      signOut: t.procedure.mutation(() => ({})),
    },
    photos: { byId: signedIn.query(() => answers.view()) },
    inbox: {
      live: signedIn
        .input((value) => (value ?? {}) as { lastEventId?: string })
        .subscription(async function* ({ ctx, input: { lastEventId = null }, signal = new AbortController().signal }) {
          for await (const id of answers.live({ ...ctx, lastEventId, signal })) yield tracked(id, { type: id });
        }),
    },
    reactions: { remove: signedIn.mutation(() => answers.unreact()) },
  });
}

/** A real tRPC server on a free port that answers the few procedures these tests call, as told by `answers`. */
export async function startTinyServer(given: Partial<Answers> = {}) {
  const answers: Answers = {
    accepted: new Set(),
    ended: new Set(),
    refresh: () => refuse("UNAUTHORIZED", "SESSION_EXPIRED"),
    view: () => ({ caption: "" }),
    unreact: () => ({}),
    signIn: () => {},
    exportPart: () => refuse("UNAUTHORIZED", "SIGN_IN_REQUIRED"),
    live: () => refuse("UNAUTHORIZED", "SIGN_IN_REQUIRED"),
    ...given,
  };
  const server = createHTTPServer({
    basePath: "/trpc/",
    router: createRouter(answers),
    createContext: ({ req }) => ({
      token: req.headers.authorization?.replace("Bearer ", "") ?? "",
      url: req.url ?? "",
    }),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    answers,
    /** Breaks every connection there is. */
    cut: () => server.closeAllConnections(),
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
