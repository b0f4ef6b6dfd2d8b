import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { jwtVerify } from "jose";
import { serve } from "./serving.ts";

// What hono, tRPC and jose take without anything of ours: who calls is checked as our tokens are (`access-tokens.ts`),
// and what is answered is known beforehand.

const { secret, at, answers } = JSON.parse(process.argv[2] ?? "{}") as {
  secret: string;
  at: string;
  answers: Record<string, unknown>;
};
const importing = { name: "HMAC", hash: "SHA-256" };
const key = await crypto.subtle.importKey("raw", Buffer.from(secret, "hex"), importing, false, ["verify"]);
const rules = {
  algorithms: ["HS256"],
  issuer: "quick-photos",
  audience: "quick-photos/api",
  requiredClaims: ["exp"],
  currentDate: new Date(at),
};
const t = initTRPC.context<{ userId: string | undefined }>().create();
const answer = (name: string) => t.procedure.query(() => answers[name]);
const router = t.router({
  photos: { byId: answer("photos.byId"), byUser: answer("photos.byUser") },
  users: { byId: answer("users.byId") },
  feed: { home: answer("feed.home") },
  reactions: { react: t.procedure.mutation(() => answers["reactions.react"]) },
});
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
  serve({ origin: `http://127.0.0.1:${port}`, calls: [], secret, at }, { close, requests: () => 0 });
});
