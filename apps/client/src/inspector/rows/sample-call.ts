import type { TracedCall } from "../api/dev-types.ts";
import { noCost } from "./cost.ts";

/** Returns a call as the trace tells it, for tests: a reaction that is written eleven seconds after the epoch. */
export const sampleCall = (more: Partial<TracedCall> = {}): TracedCall => ({
  procedure: "reactions.react",
  requestId: "r1",
  causes: [],
  records: [],
  operation: "PutItem",
  index: null,
  keyCondition: "USER#{reactorId} / REACTION#{ulid}#{ownerId}",
  keysSent: "USER#ana / REACTION#01#ben",
  keys: [{ PK: "USER#ana", SK: "REACTION#01#ben" }],
  consistency: null,
  items: 1,
  bytes: { sent: 300, received: 80 },
  cost: { ...noCost(), requests: 1, writeUnits: 1 },
  startedAt: "1970-01-01T00:00:11.000Z",
  milliseconds: 10,
  retries: 0,
  failure: null,
  request: { TableName: "quick-photos", Item: { PK: "USER#ana", SK: "REACTION#01#ben", kind: "heart" } },
  ...more,
});
