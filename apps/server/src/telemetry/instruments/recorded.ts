import type { Instrument } from "./instrument.ts";

/** Seconds: the buckets that OpenTelemetry's conventions advise for requests over HTTP. */
const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Seconds: the buckets that they advise for calls of a database. */
const databaseSeconds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

/** What is told the moment it happens. Names without `quick_photos` are those of OpenTelemetry's conventions. */
export const recorded = {
  "http.server.request.duration": {
    kind: "histogram",
    unit: "s",
    says: "requests and how long each took until its answer was sent; a stream of events until it began",
    labels: ["http.request.method", "http.route", "http.response.status_code", "url.scheme", "error.type"],
    boundaries: requestSeconds,
  },
  "rpc.server.call.duration": {
    kind: "histogram",
    unit: "s",
    says: "calls of procedures and how long each took; error.type is the reason of a refusal or failure",
    labels: ["rpc.system.name", "rpc.method", "error.type"],
    boundaries: requestSeconds,
  },
  "db.client.operation.duration": {
    kind: "histogram",
    unit: "s",
    says: "calls to DynamoDB and how long each took, with all repetitions; error.type is the error that one ended with",
    labels: ["db.system.name", "db.operation.name", "quick_photos.procedure", "aws.dynamodb.index_name", "error.type"],
    boundaries: databaseSeconds,
  },
  "quick_photos.dynamodb.requests": {
    kind: "counter",
    unit: "{request}",
    says: "requests to DynamoDB, the SDK's repetitions included",
    labels: ["quick_photos.procedure", "db.operation.name"],
  },
  "quick_photos.dynamodb.retries": {
    kind: "counter",
    unit: "{request}",
    says: "those of them that repeated another one",
    labels: ["quick_photos.procedure", "db.operation.name"],
  },
  "quick_photos.dynamodb.units": {
    kind: "counter",
    unit: "{unit}",
    says: "capacity units that DynamoDB has charged, read or write, of the table or the index",
    labels: ["quick_photos.procedure", "db.operation.name", "quick_photos.units.kind", "quick_photos.units.of"],
  },
  "quick_photos.passwords.wait": {
    kind: "histogram",
    unit: "s",
    says: "passwords to hash or check and how long each waited for its turn; error.type where it had none in time",
    labels: ["error.type"],
    boundaries: requestSeconds,
  },
  "quick_photos.limits.refusals": {
    kind: "counter",
    unit: "{call}",
    says: "calls refused because somebody made too many of them",
    labels: ["quick_photos.limit"],
  },
} as const satisfies Record<string, Instrument>;
