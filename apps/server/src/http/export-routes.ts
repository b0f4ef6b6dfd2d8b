import { Hono } from "hono";
import type { ExportOptions } from "./send-export.ts";
import type { ServerEnv } from "./server-env.ts";

/**
 * Everything stored about the caller under `/export`, as a file of JSON: what `users.exportData` returns part by part,
 * with the same access token. It is sent as it is read, and read as fast as it is taken. Few ask for it, so its program
 * is loaded when somebody does.
 */
export function exportRoutes(options: ExportOptions): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get("/", async (c) => {
    const { sendExport } = await import("./send-export.ts");
    return sendExport(c, options);
  });
  return routes;
}
