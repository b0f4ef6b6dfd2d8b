import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { expect, test } from "vitest";
import { withoutSdkLog } from "./without-sdk-log.ts";

test.each([new DynamoDBClient({}), new DynamoDBStreamsClient({})])("the SDK's log goes, and nothing else", (client) => {
  const before = client.middlewareStack.identify();
  const after = withoutSdkLog(client).middlewareStack.identify();
  expect(before.filter((step) => !after.includes(step))).toEqual([expect.stringContaining("loggerMiddleware")]);
});
