import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { accessPatterns } from "@quick-photos/db";
import { listDeadLetters } from "@quick-photos/projector";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { type SecretRefusal, startFunction, startFunctionProcess, startSecrets } from "@quick-photos/testing/lambda";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { originSecretHeader, viewerAddressHeader, viewerHostHeader } from "../src/functions/api/edge-headers.ts";
import { functionBundles } from "./fixtures/build-server.ts";
import { startApp } from "./fixtures/running-app.ts";

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Returns the event that the service would make of all that the stream has: its records as they are, but for their time. */
async function readEvent() {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBStreamsClient({ endpoint: table.engine.endpoint, region: "local", credentials });
  const { Streams: [stream] = [] } = await client.send(new ListStreamsCommand({ TableName: table.tableName }));
  const { StreamArn } = stream ?? {};
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const start = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
  const { ShardIterator } = await client.send(new GetShardIteratorCommand(start));
  const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator }));
  client.destroy();
  const inSeconds = Records.map(({ dynamodb = {}, ...record }) => {
    const { ApproximateCreationDateTime: at = new Date(0), ...change } = dynamodb;
    return { ...record, dynamodb: { ...change, ApproximateCreationDateTime: at.getTime() / 1_000 } };
  });
  return { shardId: ShardId, Records: inSeconds };
}

/** What the deployment and AWS Lambda tell every function. */
const environment = () => ({
  // The deployment has a newer Node than the oldest that this runs on.
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  AWS_REGION: "local",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  TABLE_NAME: table.tableName,
  MEDIA_BUCKET: "photos",
  DYNAMODB_ENDPOINT: table.engine.endpoint,
});

/** What AWS Lambda is to a function: loads the one file that is built of it, and calls it with an event. */
const lambda = `
const { handler } = await import(process.argv[1]);
const { text } = await import("node:stream/consumers");
const context = { getRemainingTimeInMillis: () => 60_000 };
console.log(JSON.stringify(await handler(JSON.parse(await text(process.stdin)), context)));
process.exit();
`;

/** Calls a built function in a process of its own, and returns what it returns. */
function call(name: string, event: object): unknown {
  const bundle = path.join(functionBundles, name, "index.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", lambda, bundle], {
    input: JSON.stringify(event),
    encoding: "utf8",
    env: { PATH: process.env.PATH, AWS_LAMBDA_FUNCTION_NAME: "project", ...environment() },
  });
  if (stdout === "") throw new Error(`${name} has returned nothing: ${stderr}`);
  return JSON.parse(stdout);
}

test("the built functions project what a stream hands over, do jobs, and set aside", async () => {
  const people = createPeople(table.db);
  const [anna, ben] = [await people.signUp(), await people.signUp()];
  await people.follow(ben, anna);
  const event = await readEvent();
  const places = event.Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
  expect(call("project-stream", event)).toEqual({
    batchItemFailures: [],
    state: { place: places.at(-1) },
  });
  const { profile } = await accessPatterns.users.byId.run(table.coldDb(), { userId: anna.userId, viewerId: null });
  expect(profile.counts.followers).toBe(1);

  expect(call("advance-jobs", {})).toEqual({ waiting: 0, deadLetter: 0 });

  const DDBStreamBatchInfo = {
    shardId: event.shardId,
    startSequenceNumber: places.at(-1),
    endSequenceNumber: places.at(-1),
  };
  const body = JSON.stringify({ requestContext: { condition: "RetryAttemptsExhausted" }, DDBStreamBatchInfo });
  expect(call("set-aside", { Records: [{ messageId: "1", body }] })).toEqual({ batchItemFailures: [] });
  expect((await listDeadLetters(table.db, { limit: 5 })).items).toHaveLength(1);
});

const apiBundle = path.join(functionBundles, "api/index.mjs");
const [authArn, originArn] = ["auth", "origin"].map((name) => `arn:aws:secretsmanager:local:1:secret:${name}`) as [
  string,
  string,
];
const originSecret = randomBytes(32).toString("hex");
const goodSecrets = { [authArn]: randomBytes(32).toString("hex"), [originArn]: originSecret };

/** The variables of the function of the API, with secrets that are to be had as they are given here. */
async function apiEnvironment(secrets: Record<string, string | SecretRefusal> = goodSecrets) {
  const { endpoint, [Symbol.asyncDispose]: stop } = await startSecrets(secrets);
  onTestFinished(stop);
  return {
    ...environment(),
    NODE_ENV: "production",
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint,
    AUTH_SECRET_ARN: authArn,
    ORIGIN_SECRET_ARN: originArn,
  };
}

/** The function of the API, asked as CloudFront asks it: from an address, for a name that somebody has opened. */
async function openApi(more: Record<string, string> = {}) {
  const address = { domainName: "abc.lambda-url.local.on.aws", sourceIp: "192.0.2.1" };
  const api = await startFunction({
    file: apiBundle,
    environment: { ...(await apiEnvironment()), LOG_LEVEL: "error", ...more },
    address,
  });
  onTestFinished(() => api[Symbol.asyncDispose]());
  const ask = (at: string, init: RequestInit = {}, viewer = "198.51.100.7") => {
    const request = new Request(`https://photos.example${at}`, init);
    request.headers.set(originSecretHeader, originSecret);
    request.headers.set(viewerAddressHeader, viewer);
    request.headers.set(viewerHostHeader, "photos.example");
    return api.fetch(request);
  };
  const post = (procedure: string, input: object, viewer?: string) => {
    const body = JSON.stringify(input);
    return ask(`/trpc/${procedure}`, { method: "POST", headers: { "content-type": "application/json" }, body }, viewer);
  };
  return { api, ask, post };
}

const signUp = (username: string) => ({ username, password: "correct horse battery staple" });

test("the API answers who comes through the edge, counts by where they are, and nobody else", async () => {
  const { api, ask, post } = await openApi({ LIMIT_SIGN_UPS: "1/3600" });
  const past = await api.fetch(new Request("https://abc.lambda-url.local.on.aws/trpc/users.search"));
  expect([past.status, await past.text()]).toEqual([403, "This address is not the one that the app has.\n"]);

  const statuses: number[] = [];
  for (const [username, viewer] of [["dora"], ["emil"], ["fritz", "203.0.113.9"]] as const) {
    const answer = await post("users.create", signUp(username), viewer);
    await answer.text(); // its process is free again
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([200, 429, 200]);
  const found = await ask('/trpc/users.byUsername?input={"username":"dora"}');
  expect([found.status, await found.json()]).toMatchObject([200, { result: { data: { username: "dora" } } }]);
  expect(api.processes()).toBe(1);
});

interface SignedUp {
  result: { data: { session: { accessToken: string; refreshToken: string } } };
}

test("a stream tells what there is, says when to come again, and ends; a session ends in all processes", async () => {
  const { api, ask, post } = await openApi();
  const { result } = (await (await post("users.create", signUp("gerda"))).json()) as SignedUp;
  const { accessToken, refreshToken } = result.data.session;
  const headers = { authorization: `Bearer ${accessToken}` };
  const stream = await ask("/trpc/inbox.live?input={}", { headers });
  const text = await stream.text();
  expect(text).toMatch(/^retry: 20000\n\n/);
  expect(text).toContain('{"type":"ready"}');
  expect(text).not.toContain("event: return");

  const askTwice = async () => {
    const answers = await Promise.all([1, 2].map(() => ask("/trpc/users.me", { headers })));
    await Promise.all(answers.map((answer) => answer.text()));
    return answers.map(({ status }) => status);
  };
  expect(await askTwice()).toEqual([200, 200]);
  expect(api.processes()).toBe(2);
  expect((await post("session.signOut", { refreshToken })).status).toBe(200);
  call("project-stream", await readEvent());
  await expect.poll(askTwice, { timeout: 60_000 }).toEqual([401, 401]);
});

test("a server whose table a function projects leaves the stream alone, and its event streams are as brief", async () => {
  const { DYNAMODB_ENDPOINT, TABLE_NAME } = environment();
  await using running = await startApp({}, { env: { DYNAMODB_ENDPOINT, TABLE_NAME, PROJECTOR: "function" } });
  expect(running.composition.projector).toBeUndefined();
  const body = JSON.stringify(signUp("hanna"));
  const headers = { "content-type": "application/json" };
  const signedUp = await running.app.request("/trpc/users.create", { method: "POST", headers, body });
  const { accessToken } = ((await signedUp.json()) as SignedUp).result.data.session;
  const stream = await running.app.request("/trpc/inbox.live?input={}", {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(await stream.text()).toMatch(/^retry: 20000\n\n.*"type":"ready"/s);
  expect(await (await running.app.request("/readyz")).json()).toMatchObject({
    ready: true,
    projector: { lagMs: null },
  });
});

test.each([
  [
    "no secrets",
    { AUTH_SECRET_ARN: undefined, ORIGIN_SECRET_ARN: undefined },
    {},
    /AUTH_SECRET_ARN: required; .*ORIGIN_SECRET_ARN: required; /,
  ],
  [
    "a secret that its role may not read",
    {},
    { ...goodSecrets, [authArn]: { refused: "AccessDeniedException" } },
    /AUTH_SECRET_ARN: Secrets Manager in local answers AccessDeniedException for arn:\S+: allow the function's role secretsmanager:GetSecretValue/,
  ],
  ["a weak secret", {}, { ...goodSecrets, [authArn]: "hunter2" }, /AUTH_SECRET: too weak: 7 bytes/],
  ["no bucket", { MEDIA_BUCKET: undefined }, goodSecrets, /MEDIA_BUCKET: required; /],
])("the API does not start with %s, and says in one line what to change", async (_, variables, secrets, line) => {
  const started = startFunctionProcess(apiBundle, { ...(await apiEnvironment(secrets)), ...variables });
  const { message } = await started.then(
    () => expect.unreachable(),
    (error: Error) => error,
  );
  expect(message).toMatch(line);
  expect(message.split("\n")).toHaveLength(1);
});
