import type { DynamoDBClientResolvedConfig } from "@aws-sdk/client-dynamodb";
import type { DynamoDBStreamsClientResolvedConfig } from "@aws-sdk/client-dynamodb-streams";
import type { EndpointParameterInstructionsSupplier } from "@smithy/core/endpoints";
import type { StaticOperationSchema } from "@smithy/types";
import type { Codec } from "./codec.ts";

/** What a client of the SDK was made with, and what it has made of that. */
export type ClientConfig = DynamoDBClientResolvedConfig | DynamoDBStreamsClientResolvedConfig;

/** An operation as it is called: the shapes that the SDK knows, and what writes and reads its bodies by them. */
export interface KnownOperation {
  schema: StaticOperationSchema;
  codec: Codec;
}

/** A service as far as it is called without the SDK's commands. */
export interface Service<Name extends string> {
  /** The name and version that come before an operation's name. */
  target: string;
  operations: Record<Name, KnownOperation>;
  /** What the SDK's rules for addresses want to know of a call. */
  instructions: EndpointParameterInstructionsSupplier;
}
