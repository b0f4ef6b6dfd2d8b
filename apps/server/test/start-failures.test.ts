import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { findFreePort } from "@quick-photos/testing";
import { expect, onTestFinished, test } from "vitest";
import { startServer, temporaryDataDir } from "./fixtures/server-process.ts";

/** Starts a server that must fail, and returns its one line. */
async function failureOf(env: Record<string, string>, dataDir = temporaryDataDir()): Promise<string> {
  await using server = startServer({ env, dataDir });
  const { code, stdout, stderr } = await server.exited;
  expect({ code, stdout, lines: stderr.trimEnd().split("\n") }).toMatchObject({
    code: 1,
    stdout: "",
    lines: [stderr.trimEnd()],
  });
  expect(existsSync(path.join(dataDir, "engine.json"))).toBe(false);
  return stderr;
}

test("--help lists the variables and starts nothing", async () => {
  await using server = startServer({ args: ["--help"] });
  const { code, stdout } = await server.exited;
  expect(code).toBe(0);
  expect(stdout).toContain("DYNAMODB_ENDPOINT");
  expect(existsSync(server.dataDir)).toBe(false);
});

test("a port that is taken", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => resolve(Number(Object(other.address()).port)));
  });
  expect(await failureOf({ PORT: String(port) })).toContain(`port ${port} on 127.0.0.1 is taken`);
  other.close();
});

test("a data folder that cannot be written", async () => {
  const dataDir = temporaryDataDir();
  writeFileSync(dataDir, "a file");
  expect(await failureOf({}, path.join(dataDir, "below"))).toMatch(/data folder .* is not writable .*DATA_DIR/);
});

test("a data folder that holds other things and is open to others", async () => {
  const dataDir = temporaryDataDir();
  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, "thesis.txt"), "");
  chmodSync(dataDir, 0o755);
  expect(await failureOf({}, dataDir)).toMatch(/holds other things.*DATA_DIR/);
});

test("a weak secret, in the environment and in the data folder", async () => {
  expect(await failureOf({ AUTH_SECRET: "hunter2" })).toContain("AUTH_SECRET: too weak: 7 bytes");
  const dataDir = temporaryDataDir();
  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, "auth-secret"), "hunter2");
  expect(await failureOf({}, dataDir)).toMatch(/auth-secret is too weak/);
});

test("a variable with a slip of the pen", async () => {
  expect(await failureOf({ DYNAMO_ENDPOINT: "http://localhost:8000" })).toContain("perhaps DYNAMODB_ENDPOINT is meant");
});

test("a missing binary of the engine", async () => {
  expect(await failureOf({ DYNOXIDE_BIN: "/nowhere/dynoxide" })).toContain(
    "no database engine to run at /nowhere/dynoxide",
  );
});

test("an engine that does not answer", async () => {
  const port = await findFreePort();
  for (const host of ["127.0.0.1", "localhost"]) {
    const endpoint = `http://${host}:${port}`;
    expect(await failureOf({ DYNAMODB_ENDPOINT: endpoint })).toMatch(
      new RegExp(`the database at ${endpoint} cannot be reached: .*ECONNREFUSED`),
    );
  }
});

test("another engine without the table, or with a wrong one", async () => {
  const engine = await startEmbeddedEngine();
  onTestFinished(engine.stop);
  const env = { DYNAMODB_ENDPOINT: engine.endpoint, TABLE_NAME: "photos" };
  expect(await failureOf(env)).toMatch(/there is no table photos .*TABLE_CREATE=true/);

  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: "us-east-1", credentials });
  await client.send(
    new CreateTableCommand({
      TableName: "photos",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    }),
  );
  const refusal = await failureOf({ ...env, TABLE_CREATE: "true" });
  expect(refusal).toContain("keys: expected PK (S) HASH, SK (S) RANGE, found id (S) HASH");
  expect(refusal).toContain("index GSI1");
  expect(refusal).toContain("stream: expected NEW_AND_OLD_IMAGES, found none");
});
