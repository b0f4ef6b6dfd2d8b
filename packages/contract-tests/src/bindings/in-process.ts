import { type AppRouter, appRouter, authenticate, type Context } from "@quick-photos/api";
import type { Services } from "@quick-photos/server";
import { createTRPCClient, unstable_localLink as localLink } from "@trpc/client";
import type { Binding, Connection } from "./binding.ts";
import { type ComposedService, composeService } from "./composed-service.ts";
import { openTogether } from "./open-together.ts";

async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function connectTo(services: Services, accessToken: string | null): Connection {
  const authorization = accessToken === null ? null : `Bearer ${accessToken}`;
  const { db, media, accessTokens, passwords, now } = services;
  const createContext = async (): Promise<Context> => ({
    db,
    media,
    accessTokens,
    passwords,
    now,
    ...(await authenticate({ authorization, accessTokens })),
  });
  return {
    api: createTRPCClient<AppRouter>({ links: [localLink({ router: appRouter, createContext })] }),
    put: ({ uploadId }, bytes) => media.receive(uploadId, inOneChunk(bytes), bytes.byteLength),
  };
}

/** Calls the procedures as functions: everything but HTTP. */
export function bindInProcess(): Promise<Binding & Pick<ComposedService, "stopEngine">> {
  return openTogether(async ({ use }) => {
    const { services, clock, storage, stopEngine } = use(await composeService());
    return {
      connect: (session) => connectTo(services, session?.accessToken ?? null),
      connectWith: (accessToken) => connectTo(services, accessToken),
      http: null,
      clock,
      storage,
      stopEngine,
    };
  });
}
