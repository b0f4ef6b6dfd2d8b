import { existsSync } from "node:fs";
import path from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import type { ServerEnv } from "./server-env.ts";

const immutable = "public, max-age=31536000, immutable";

/** Answers whether a screen is asked for rather than a file: an address typed in may hold a name with a dot. */
function isScreen(requestPath: string, accept = ""): boolean {
  if (requestPath.startsWith("/assets/")) return false;
  return path.extname(requestPath) === "" || accept.includes("text/html");
}

/**
 * The built client: its files as they are, `index.html` for every screen. Vite puts a hash into the names under
 * `/assets`, so only those are kept by caches; all else is asked for again and mostly answered with 304.
 */
export function clientRoutes(clientDir: string): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  if (!existsSync(path.join(clientDir, "index.html"))) {
    return routes.get("/", (c) => c.text("The web client is not built: npm start builds it.\n", 404));
  }
  routes.use("/assets/*", async (c, next) => {
    await next();
    if (c.res.ok) c.header("cache-control", immutable);
  });
  routes.use(async (c, next) => {
    await next();
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-cache");
  });
  routes.use(etag(), compress());
  routes.use(serveStatic({ root: clientDir }));
  const sendPage = serveStatic({ root: clientDir, path: "index.html" });
  routes.get("*", (c, next) => (isScreen(c.req.path, c.req.header("accept")) ? sendPage(c, next) : next()));
  return routes;
}
