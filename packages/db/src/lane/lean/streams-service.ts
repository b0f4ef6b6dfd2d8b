import { GetRecords$, GetRecordsCommand } from "@aws-sdk/client-dynamodb-streams";
import { createCodec } from "./codec.ts";
import type { Conversion } from "./compile-conversion.ts";
import { valuesOf } from "./from-attribute.ts";
import { once } from "./once.ts";
import type { Service } from "./service.ts";

/** A number beyond JavaScript's precision is not ours, and no reason to stop reading. */
const toValues = valuesOf(Number);

/** Items are converted when somebody asks for them: most records mean nothing to whoever reads them, as their keys say. */
const whenAsked: Conversion = { ...toValues, map: (map, convert) => once(() => toValues.map(map, convert)) };

/** DynamoDB Streams, with what is asked of it all the time. In place of each item of a record is what returns it. */
export const streamsService: Service<"GetRecords"> = {
  target: "DynamoDBStreams_20120810",
  operations: { GetRecords: { schema: GetRecords$, codec: createCodec(GetRecords$, whenAsked) } },
  instructions: GetRecordsCommand,
};
