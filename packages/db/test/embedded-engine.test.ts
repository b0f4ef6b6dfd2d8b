import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  type EmbeddedEngine,
  type EngineExit,
  type EngineOptions,
  isEngineHealthy,
  startEmbeddedEngine,
  startEngine,
} from "../src/embedded/index.ts";
import { tableDefinition } from "../src/table/table-definition.ts";

let folder: string;
let engines: EmbeddedEngine[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "engine-"));
  engines = [];
});
afterEach(async () => {
  await Promise.all(engines.map((engine) => engine.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: EngineOptions = {}): Promise<EmbeddedEngine> {
  const engine = await startEmbeddedEngine(options);
  engines.push(engine);
  return engine;
}

function clientFor({ endpoint }: EmbeddedEngine): DynamoDBClient {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  return new DynamoDBClient({ endpoint, region: "local", credentials });
}

/** A program that stands where the engine's binary is expected. */
function writeProgram(script: string): string {
  const file = path.join(folder, "program");
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test("starts at an endpoint of its own, answers, and is gone after stop", async () => {
  const engine = await start();
  expect((await start()).endpoint).not.toBe(engine.endpoint);
  expect(await isEngineHealthy(engine)).toBe(true);
  await engine.stop();
  expect(await isEngineHealthy(engine)).toBe(false);
  expect(() => process.kill(engine.pid, 0)).toThrow("ESRCH");
});

test("keeps what it acknowledged when it is killed, and starts again at the same endpoint and file", async () => {
  const dataFile = path.join(folder, "data.db");
  const key = { PK: { S: "a" }, SK: { S: "b" } };
  const onExit = vi.fn<(exit: EngineExit) => void>();
  const first = await start({ dataFile, onExit });
  await clientFor(first).send(new CreateTableCommand({ TableName: "test", ...tableDefinition }));
  await clientFor(first).send(new PutItemCommand({ TableName: "test", Item: { ...key, kept: { BOOL: true } } }));
  const together = ["c", "d"].map((PK) => ({ PK: { S: PK }, SK: { S: "b" } }));
  const TransactItems = together.map((Item) => ({ Put: { TableName: "test", Item } }));
  await clientFor(first).send(new TransactWriteItemsCommand({ TransactItems }));
  process.kill(first.pid, "SIGKILL");
  await expect.poll(() => onExit.mock.calls).toContainEqual([expect.objectContaining({ signal: "SIGKILL" })]);

  const second = await start({ dataFile, endpoint: first.endpoint });
  expect(second.endpoint).toBe(first.endpoint);
  const answer = await clientFor(second).send(new GetItemCommand({ TableName: "test", Key: key }));
  expect(answer.Item).toEqual({ ...key, kept: { BOOL: true } });
  for (const Key of together) {
    expect((await clientFor(second).send(new GetItemCommand({ TableName: "test", Key }))).Item).toEqual(Key);
  }
});

test("does not report a stop that was asked for as a death", async () => {
  const onExit = vi.fn<(exit: EngineExit) => void>();
  const engine = await start({ onExit });
  await engine.stop();
  await engine.stop();
  expect(onExit).not.toHaveBeenCalled();
});

test("names the path of a binary that is missing, and what to do", async () => {
  await expect(start({ binary: path.join(folder, "nowhere") })).rejects.toMatchObject({
    name: "EngineError",
    code: "BINARY_MISSING",
    message: expect.stringMatching(/nowhere.*DYNOXIDE_BIN/),
  });
});

test("repeats the engine's own words when it gives up", async () => {
  const { endpoint } = await start();
  await expect(start({ endpoint })).rejects.toMatchObject({
    code: "PORT_TAKEN",
    message: expect.stringContaining(`port ${new URL(endpoint).port} is already in use`),
  });
  await expect(start({ dataFile: path.join(folder, "no-folder", "data.db") })).rejects.toMatchObject({
    code: "START_FAILED",
    message: expect.stringContaining("unable to open database file"),
  });
});

test("is told where to listen and which file is its own, and nothing else: its MCP door stays shut", async () => {
  const noting = writeProgram(`umask > ${folder}/umask; echo "$@" > ${folder}/arguments`);
  const endpoint = "http://127.1.2.3:6667";
  await expect(startEngine({ binary: noting, endpoint, dataFile: "data.db" })).rejects.toThrow("did not start");
  expect(readFileSync(path.join(folder, "arguments"), "utf8")).toBe(
    "serve --host 127.1.2.3 --port 6667 --db-path data.db\n",
  );
  expect(readFileSync(path.join(folder, "umask"), "utf8")).toMatch(/^0*77\n$/);
});

test("gives up on a program that is not an engine, and leaves none behind", async () => {
  const silent = writeProgram(`echo $$ > ${folder}/pid; exec sleep 60`);
  await expect(start({ binary: silent, timeoutMs: 300 })).rejects.toMatchObject({ code: "START_FAILED" });
  expect(() => process.kill(Number(readFileSync(path.join(folder, "pid"), "utf8")), 0)).toThrow("ESRCH");
  const talkative = writeProgram("echo listening on nothing >&2; exec sleep 60");
  await expect(start({ binary: talkative, timeoutMs: 300 })).rejects.toMatchObject({ code: "START_FAILED" });
});
