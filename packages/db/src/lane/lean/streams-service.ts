import { GetRecords$, GetRecordsCommand } from "@aws-sdk/client-dynamodb-streams";
import { createCodec } from "./codec.ts";
import { valuesOf } from "./from-attribute.ts";
import type { Service } from "./service.ts";

/**
 * DynamoDB Streams, with what is asked of it all the time. A number beyond JavaScript's precision is not ours, and no
 * reason to stop reading.
 */
export const streamsService: Service<"GetRecords"> = {
  target: "DynamoDBStreams_20120810",
  operations: { GetRecords: { schema: GetRecords$, codec: createCodec(GetRecords$, valuesOf(Number)) } },
  instructions: GetRecordsCommand,
};
