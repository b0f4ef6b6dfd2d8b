import { refTo, type Schema } from "./named-schemas.ts";

const readiness = { "application/json": { schema: refTo("Readiness") } };

const operation = (operationId: string, summary: string, responses: Schema): Schema => ({
  get: { operationId, tags: ["service"], summary, security: [], responses },
});

const alive = {
  type: "object",
  properties: { status: { type: "string", const: "ok" } },
  required: ["status"],
  additionalProperties: false,
};

/** The paths of what is asked of the service itself. */
export const servicePaths: Record<string, Schema> = {
  "/healthz": operation("serviceHealth", "See that the process runs", {
    200: { description: "It runs.", content: { "application/json": { schema: alive } } },
  }),
  "/readyz": operation("serviceReadiness", "See whether requests can be served", {
    200: { description: "They can.", content: readiness },
    503: { description: "They cannot.", content: readiness },
  }),
  "/openapi.json": operation("serviceDescription", "Fetch this document", {
    200: { description: "OpenAPI 3.1.", content: { "application/json": { schema: { type: "object" } } } },
  }),
};
