import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { askForStreams } from "@quick-photos/db/stream";
import { type S3Server, type S3ServerOptions, startS3Server } from "@quick-photos/testing/s3";
import { expect, onTestFinished, test } from "vitest";
import { openBucketStore } from "../src/compose/open-bucket-store.ts";
import type { BucketConfig } from "../src/config/bucket-config.ts";
import { createLogger } from "../src/logger.ts";
import { checkBucket } from "../src/services/check-bucket.ts";
import { checkTable } from "../src/services/check-table.ts";
import { StartError } from "../src/start-error.ts";

/** A simulation of a service of AWS that answers everything alike, as its API reference documents a refusal. */
async function startRefusing(status: number, headers: Record<string, string>, body: string): Promise<string> {
  const server = createServer((_, outgoing) => void outgoing.writeHead(status, headers).end(body));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Returns the one line in which something refuses to start. */
async function lineOf(started: Promise<unknown>): Promise<string> {
  const error = await started.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StartError);
  const { message } = error as StartError;
  expect(message.split("\n")).toHaveLength(1);
  return message;
}

const credentials = { accessKeyId: "WRONG", secretAccessKey: "wrong" };

/** Checks a table where it is refused; without credentials, nothing is asked at all. */
async function checkRefused(name: string, message: string, signsAs: typeof credentials | null = credentials) {
  const body = JSON.stringify({ __type: `com.amazon.coral.service#${name}`, message });
  const endpoint = await startRefusing(400, { "content-type": "application/x-amz-json-1.0" }, body);
  const nobody = async () => {
    throw Object.assign(new Error("Could not load credentials from any providers"), {
      name: "CredentialsProviderError",
    });
  };
  const access = { endpoint, region: "eu-west-1", maxAttempts: 1, credentials: signsAs ?? nobody };
  const [client, streams] = [new DynamoDBClient(access), new DynamoDBStreamsClient(access)];
  const options = { tableName: "photos", create: false, where: "in eu-west-1", findImport: async () => null };
  return lineOf(checkTable({ client, askForStreams: () => askForStreams(streams), ...options }));
}

const notAuthorized =
  "User: arn:aws:sts::1:assumed-role/api is not authorized to perform: dynamodb:DescribeTable on resource: photos";

test("credentials that the database does not take, or that may not do this, are named with what to change", async () => {
  expect(await checkRefused("AccessDeniedException", notAuthorized)).toBe(
    `the database in eu-west-1 answers AccessDeniedException: ${notAuthorized}; allow it to whose credentials they are; docs/deploying.md says what each role needs`,
  );
  expect(await checkRefused("UnrecognizedClientException", "The security token is invalid.")).toMatch(
    /answers UnrecognizedClientException: .*; correct AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/,
  );
  expect(await checkRefused("ExpiredTokenException", "It has expired.")).toMatch(/; renew the credentials$/);
  expect(await checkRefused("", "", null)).toMatch(/Could not load credentials .*; give it a role, or set AWS_ACCESS/);
});

test("a region that does not exist is named", async () => {
  const access = { endpoint: "http://dynamodb.eu-wst-1.invalid", region: "eu-wst-1", maxAttempts: 1, credentials };
  const [client, streams] = [new DynamoDBClient(access), new DynamoDBStreamsClient(access)];
  const options = { tableName: "photos", create: false, where: "in eu-wst-1", findImport: async () => null };
  const line = await lineOf(checkTable({ client, askForStreams: () => askForStreams(streams), ...options }));
  expect(line).toMatch(/^the database in eu-wst-1 cannot be reached: .*(ENOTFOUND|EAI_AGAIN) .*; correct AWS_REGION, /);
});

/** Checks a bucket as a server does that signs with these; returns what it has written into the log. */
async function checkAs(bucket: BucketConfig, signsAs: typeof credentials): Promise<string> {
  const lines: string[] = [];
  const logger = createLogger("warn", { write: (line) => void lines.push(line) });
  const { client } = openBucketStore(bucket);
  client.config.credentials = Object.assign(async () => signsAs, { memoized: true });
  onTestFinished(() => client.destroy());
  await checkBucket({ client, bucket, publicUrl: "https://photos.example", logger });
  return lines.join("");
}

async function openS3(options: Partial<S3ServerOptions> = {}): Promise<{ s3: S3Server; bucket: BucketConfig }> {
  const s3 = await startS3Server({ bucket: "photos", ...options });
  onTestFinished(() => s3[Symbol.asyncDispose]());
  return { s3, bucket: { name: "photos", endpoint: s3.endpoint, region: s3.region, cdnUrl: undefined } };
}

test("a bucket that takes uploads from the app is not worth a word, and one that is not there is named", async () => {
  const { s3, bucket } = await openS3();
  expect(await checkAs(bucket, s3.credentials)).toBe("");
  expect(await lineOf(checkAs({ ...bucket, name: "fotos" }, s3.credentials))).toMatch(
    /^the bucket fotos \(at http:\S+\) answers NoSuchBucket: .*; make it, or correct MEDIA_BUCKET$/,
  );
  expect(await lineOf(checkAs(bucket, credentials))).toMatch(
    /answers InvalidAccessKeyId: .*; correct AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/,
  );
});

test("a bucket without CORS is warned of in one line, with the rules that it wants", async () => {
  const { s3, bucket } = await openS3({ hasCors: false });
  const log = await checkAs(bucket, s3.credentials);
  expect(log.trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(log).msg).toMatch(
    /^the bucket photos .* takes no uploads from browsers: .*; give it CORS rules that allow PUT from https:\/\/photos\.example with content-type and x-amz-checksum-sha256$/,
  );
});

test("a bucket of another region is named, and one that is away is waited for", async () => {
  const body =
    "<Error><Code>PermanentRedirect</Code><Message>The bucket you are attempting to access must be addressed using the specified endpoint.</Message></Error>";
  const headers = { "content-type": "application/xml", "x-amz-bucket-region": "eu-west-1" };
  const bucket = { name: "photos", region: "us-east-1", cdnUrl: undefined };
  const elsewhere = await startRefusing(301, headers, body);
  expect(await lineOf(checkAs({ ...bucket, endpoint: elsewhere }, credentials))).toMatch(
    /answers PermanentRedirect: .*; correct AWS_REGION$/,
  );
  const away = await startRefusing(503, headers, "<Error><Code>ServiceUnavailable</Code></Error>");
  expect(await checkAs({ ...bucket, endpoint: away }, credentials)).toContain("cannot be reached");
});
