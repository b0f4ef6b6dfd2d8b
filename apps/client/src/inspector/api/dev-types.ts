import type { DevRouter } from "@quick-photos/inspector";
import type { TRPCClient } from "@trpc/client";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<DevRouter>;

/** The access patterns and what units cost, as they arrive. */
export type DescribedPatterns = Outputs["patterns"];

/** An access pattern as the tables of the documents show it. */
export type DescribedPattern = DescribedPatterns["patterns"][number];

type LiveOptions = Parameters<TRPCClient<DevRouter>["trace"]["live"]["subscribe"]>[1];

/** What the trace tells, as it arrives. */
export type TraceEvent = Parameters<NonNullable<LiveOptions["onData"]>>[0]["data"];

type Told<Type extends TraceEvent["type"]> = Extract<TraceEvent, { type: Type }>;

/** One call to DynamoDB, with all that explains it. */
export type TracedCall = Told<"call">["call"];

/** A record of the table's stream, as the projector came to it. */
export type TracedRecord = Told<"record">["record"];

/** What is kept of it. */
export type KeptEvent = Told<"request" | "call" | "record">;
