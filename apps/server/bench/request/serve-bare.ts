import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { AnyRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { jwtVerify } from "jose";
import { serve } from "./serving.ts";

/** What a server beside ours is told. */
export interface BareServerOptions {
  /** What tokens are signed with, hex, and the time at which they are good, ISO 8601. */
  secret: string;
  at: string;
  /** What ours has answered, by procedure. */
  answers: Record<string, unknown>;
}

interface Bare {
  router: AnyRouter;
  /** Returns the requests to the database so far. */
  requests(): number;
}

/** Serves a router by hono and tRPC alone; who calls is checked by jose as our tokens are (`access-tokens.ts`). */
export async function serveBare({ secret, at }: BareServerOptions, { router, requests }: Bare): Promise<void> {
  const importing = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", Buffer.from(secret, "hex"), importing, false, ["verify"]);
  const rules = {
    algorithms: ["HS256"],
    issuer: "quick-photos",
    audience: "quick-photos/api",
    requiredClaims: ["exp"],
    currentDate: new Date(at),
  };
  const createContext = async ({ req }: { req: Request }) => {
    const token = req.headers.get("authorization")?.slice("Bearer ".length) ?? "";
    const { payload } = await jwtVerify(token, key, rules);
    return { userId: payload.sub };
  };
  const app = new Hono();
  app.all("/trpc/*", ({ req }) => fetchRequestHandler({ endpoint: "/trpc", req: req.raw, router, createContext }));
  const server = createServer(getRequestListener(app.fetch));
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    const close = async () => {
      server.close();
      server.closeAllConnections();
    };
    serve({ origin: `http://127.0.0.1:${port}` }, { close, requests });
  });
}
