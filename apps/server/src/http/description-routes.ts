import { Hono } from "hono";
import { chooseForm } from "./client/choose-form.ts";
import { createStaticFile, type StaticFile } from "./client/static-file.ts";
import { sendRepresentation } from "./representation/send-representation.ts";
import type { ServerEnv } from "./server-env.ts";

/** The document as a file: asked for again each time, and sent when it is another one. */
async function writeDescription(): Promise<StaticFile> {
  const { createOpenApiDocument } = await import("../openapi/create-openapi-document.ts");
  const bytes = new TextEncoder().encode(JSON.stringify(createOpenApiDocument()));
  return createStaticFile({ bytes, contentType: "application/json", lastModified: null, cacheControl: "no-cache" });
}

/** For whoever calls the API from elsewhere: `/openapi.json` describes all of it. It is written once, when it is first asked for. */
export function descriptionRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  let file: Promise<StaticFile> | undefined;
  routes.get("/openapi.json", async (c) => {
    file ??= writeDescription();
    return sendRepresentation(c, await chooseForm(c, await file));
  });
  return routes;
}
