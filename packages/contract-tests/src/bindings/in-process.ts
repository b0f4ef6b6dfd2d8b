import {
  type AppRouter,
  appRouter,
  authenticate,
  type Context,
  createRequestLimits,
  passkeySiteOf,
  receiveUpload,
} from "@quick-photos/api";
import type { Binding, Connection } from "@quick-photos/contract-suite/bindings/binding";
import type { Services } from "@quick-photos/server";
import { createTRPCClient, unstable_localLink as localLink } from "@trpc/client";
import { type ComposedService, composeService } from "./composed-service.ts";
import { openTogether } from "./open-together.ts";
import type { Storage } from "./storage.ts";

async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Where the calls seem to have come to. */
const inProcessOrigin = "http://localhost";

/** Calls the procedures as functions, with these services. */
export function connectInProcess(services: Services, accessToken: string | null, origin = inProcessOrigin): Connection {
  const authorization = accessToken === null ? null : `Bearer ${accessToken}`;
  const { db, media, accessTokens, endedSessions, passwords, live, limiter, shares, challenges, now } = services;
  const createContext = async (): Promise<Context> => ({
    db,
    media,
    accessTokens,
    endedSessions,
    passwords,
    live,
    limits: createRequestLimits({ limiter, shares, address: "in process", calls: 1, secrets: 1 }),
    passkeys: passkeySiteOf(challenges, { publicUrl: undefined, origin }),
    now,
    ...(await authenticate({ authorization, accessTokens })),
  });
  return {
    api: createTRPCClient<AppRouter>({ links: [localLink({ router: appRouter, createContext })] }),
    put: ({ uploadId }, bytes) =>
      receiveUpload(services, { uploadId, body: inOneChunk(bytes), contentLength: bytes.byteLength }),
  };
}

/** Everything but HTTP, and what only this process can do with it. */
export interface InProcessBinding extends Binding, Pick<ComposedService, "stopEngine" | "settle"> {
  readonly storage: Storage;
  /** Calls as `connectWith` does, with none of the process's memory: what is in the cache is asked for again. */
  connectCold(accessToken: string): Connection;
}

/** Calls the procedures as functions, of a service that is started with the variables given. */
export function bindInProcess(variables: Record<string, string> = {}): Promise<InProcessBinding> {
  return openTogether(async ({ use }) => {
    const { services, clock, storage, stopEngine, createColdDb, settle } = use(await composeService(variables));
    return {
      connect: (session) => connectInProcess(services, session?.accessToken ?? null),
      connectAt: (hostname) => connectInProcess(services, null, `http://${hostname}`),
      connectWith: (accessToken) => connectInProcess(services, accessToken),
      connectCold: (accessToken) => connectInProcess({ ...services, db: createColdDb() }, accessToken),
      origin: inProcessOrigin,
      http: null,
      clock,
      storage,
      line: true,
      room: true,
      live: true,
      stopEngine,
      settle,
    };
  });
}
