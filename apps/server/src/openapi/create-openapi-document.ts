import { commonRefusals, describeProcedures, receiveRefusals } from "@quick-photos/api";
import { limits } from "@quick-photos/contract";
import { filePaths } from "./file-paths.ts";
import { nameSchemas, type Schema } from "./named-schemas.ts";
import { procedurePath } from "./procedure-path.ts";
import { otherRefusals, refusalExamples, refusalHeaders, refusalSchemas } from "./refusals.ts";
import { servicePaths } from "./service-paths.ts";
import { tags } from "./tags.ts";

/** An OpenAPI document, as far as it is asked about here. */
export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Schema>;
  components: { schemas: Record<string, Schema> } & Record<string, unknown>;
  [part: string]: unknown;
}

const info = {
  title: "Quick Photos",
  version: "1",
  summary: "Photos, reactions, friends and a feed, on one DynamoDB table.",
  description: [
    "Procedures are called as tRPC has them: a query is read with GET, its input JSON in the query; a mutation is sent by",
    "POST, its input JSON in the body. What comes back stands in `result.data`, a refusal in `error`. Several calls may",
    `share a request, up to ${limits.batch.calls}: \`/trpc/users.me,feed.home?batch=1\`, with inputs and results by their`,
    "place; this document has single calls alone. Ids, tokens and cursors are opaque.",
    "\n\nRepeating a write is safe. What a refusal's `retryAfterMs` says, `Retry-After` says in whole seconds. Every",
    "operation says what it asks of the table, and what of it when it names something that is not in memory (cold).",
  ].join(" "),
  license: { name: "MIT", identifier: "MIT" },
};

const nothing = { description: "There is nothing here.", content: { "text/plain": { schema: { type: "string" } } } };

const securitySchemes = {
  accessToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: `\`session.accessToken\` of whoever has signed up or in; good for ${limits.accessTokenMinutes} minutes, then \`session.refresh\`.`,
  },
};

/**
 * Returns the whole HTTP side in OpenAPI 3.1: every procedure of the router, with what it takes, returns and refuses, and
 * the addresses of files and probes. Some 60 ms, for the schemas: to be made once.
 */
export function createOpenApiDocument(): OpenApiDocument {
  const procedures = describeProcedures();
  const exported = procedures.find(({ name }) => name === "users.exportData");
  if (!exported) throw new TypeError("there is no procedure that the export is made of");
  const schemas = nameSchemas(procedures);
  const named = procedures.flatMap(({ refusals }) => refusals);
  const known = new Set([...named, ...receiveRefusals, ...commonRefusals]);
  return {
    openapi: "3.1.1",
    info,
    servers: [{ url: "/" }],
    tags,
    paths: {
      ...Object.fromEntries(procedures.map((procedure) => procedurePath(procedure, schemas))),
      ...filePaths(exported),
      ...servicePaths,
    },
    components: {
      schemas: { ...schemas.components, ...refusalSchemas },
      examples: refusalExamples,
      headers: refusalHeaders,
      responses: { Refusal: otherRefusals(known), Nothing: nothing },
      securitySchemes,
    },
  };
}
