import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { S3Client } from "@aws-sdk/client-s3";
import { createDb } from "@quick-photos/db";
import { createTableStream } from "@quick-photos/db/stream";
import { createS3Removal } from "@quick-photos/media/s3-removal";
import type { ProjectorOptions } from "@quick-photos/projector";
import { createLogger } from "../logger.ts";
import { withoutSdkLog } from "../services/without-sdk-log.ts";
import { readFunctionConfig } from "./config.ts";

/** Milliseconds that a request may take: twice what a call of a client may wait in all, as in a server's background. */
const requestMs = 10_000;

/**
 * Composes what the functions of the projector work with, for as long as the process lives. Nobody listens to a function,
 * so there is nobody to tell of what is written: open streams of notifications live in the API.
 */
export function composeProjection(): Omit<ProjectorOptions, "isSole"> & { owner: string } {
  const { tableName, exploreShards, bucket, region, owner, dynamoDbEndpoint, s3Endpoint } = readFunctionConfig();
  const timeouts = { connectionTimeout: requestMs, socketTimeout: requestMs };
  const service = { region, maxAttempts: 3, requestHandler: timeouts };
  const at = dynamoDbEndpoint === undefined ? service : { ...service, endpoint: dynamoDbEndpoint };
  const client = withoutSdkLog(new DynamoDBClient(at));
  const files = new S3Client({
    ...service,
    ...(s3Endpoint !== undefined && { endpoint: s3Endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const media = createS3Removal({ client: files, bucket });
  return {
    db: createDb({ client, tableName, exploreShards }),
    stream: createTableStream(withoutSdkLog(new DynamoDBStreamsClient(at)), tableName),
    removeMedia: media.remove,
    removeMediaOf: media.removeOwner,
    logger: createLogger("info"),
    owner,
  };
}
