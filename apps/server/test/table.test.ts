import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { keys } from "@quick-photos/db/items";
import { createTemporaryFolder } from "@quick-photos/testing";
import { openTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readConfig } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import { runImport } from "../src/table/run-import.ts";
import { runAudit, startTableCommand } from "./fixtures/maintenance-process.ts";
import { type ServerProcess, startServer } from "./fixtures/server-process.ts";

const patience = { timeout: 60_000, interval: 20 };

let folder: ReturnType<typeof createTemporaryFolder>;
let server: ServerProcess;
let table: ReturnType<typeof openTable>;
const inFolder = (name: string) => path.join(folder.path, name);

function openEngineOf(dataDir: string) {
  return openTable(JSON.parse(readFileSync(path.join(dataDir, "engine.json"), "utf8")).engine.endpoint);
}

/** Runs `npm run table` to its end, on the server's data folder unless another one is named. */
const run = (args: string[], dataDir = server.dataDir) => startTableCommand(args, { DATA_DIR: dataDir }).exited;

beforeAll(async () => {
  folder = createTemporaryFolder();
  server = startServer();
  await server.ready;
  table = openEngineOf(server.dataDir);
});
afterAll(async () => {
  table.close();
  await server[Symbol.asyncDispose]();
  folder.remove();
});

test("a backup beside eight writers has all that was acknowledged before, and agrees when it is restored", async () => {
  const people = createPeople(table.db);
  const first = await people.signUp();
  const keysOf = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const writer = await people.signUp();
      await people.follow(writer, first);
      return keys.profile.key(writer);
    }),
  );
  const written = keysOf.map(() => 0);
  let isOver = false;
  const writing = keysOf.map(async (Key, at) => {
    while (!isOver) {
      const next = (written[at] ?? 0) + 1;
      const change = { ExpressionAttributeNames: { "#s": "status" }, ExpressionAttributeValues: { ":s": `${next}` } };
      await table.db.table.update({ Key, UpdateExpression: "SET #s = :s", ...change });
      written[at] = next;
    }
  });
  const backUp = async () => {
    await vi.waitFor(() => expect(Math.min(...written)).toBeGreaterThan(5), patience);
    return { acknowledged: [...written], backup: await run(["backup", inFolder("copy.db")]) };
  };
  const { acknowledged, backup } = await backUp().finally(() => {
    isOver = true;
    return Promise.all(writing);
  });
  expect([backup.code, backup.stderr]).toEqual([0, ""]);
  expect(backup.stdout).toContain("copy.db is the database as it was at ");
  expect(existsSync(path.join(server.dataDir, ".dynoxide"))).toBe(false);
  const inUse = await run(["restore", "--replace", inFolder("copy.db")]);
  expect([inUse.code, inUse.stderr]).toEqual([
    2,
    expect.stringMatching(/^table: the data folder .* is in use by process/),
  ]);
  // A server that is disposed of takes the folder along that its own is in.
  const dataDir = inFolder("restored/data");
  const restored = await run(["restore", inFolder("copy.db")], dataDir);
  expect([restored.code, restored.stderr]).toEqual([0, ""]);
  await using other = startServer({ dataDir });
  await other.ready;
  const found = openEngineOf(other.dataDir);
  for (const [at, Key] of keysOf.entries()) {
    const status = Number((await found.db.table.get({ Key, ConsistentRead: true }))?.status);
    expect(status).toBeGreaterThanOrEqual(acknowledged[at] ?? 0);
    expect(status).toBeLessThanOrEqual(written[at] ?? 0);
  }
  found.close();
  const audit = await runAudit(["--units", "100000"], { DATA_DIR: other.dataDir });
  expect([audit.code, audit.stdout]).toEqual([0, expect.stringMatching(/^Everything agrees/)]);
}, 180_000);

test("killed in the middle of both, a table is exported, imported and agrees; no server uses it before", async () => {
  const people = createPeople(table.db);
  for (let count = 0; count < 40; count++) await people.signUp();
  const file = inFolder("table.gz");
  const target = inFolder("imported");
  // At one unit a second, it waits for half a minute before it writes its last line.
  const exporting = startTableCommand(["export", "--units", "1", file], { DATA_DIR: server.dataDir });
  const sizeOf = () => statSync(`${file}.part`, { throwIfNoEntry: false })?.size ?? 0;
  await vi.waitFor(() => expect(sizeOf()).toBeGreaterThan(2_000), patience);
  exporting.child.kill("SIGKILL");
  await exporting.exited;
  expect(existsSync(file)).toBe(false);
  const exported = await run(["export", file]);
  expect([exported.code, exported.stderr]).toEqual([0, ""]);
  expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([true, false]);

  const tried = await run(["import", "--dry-run", file], target);
  expect([tried.code, existsSync(target)]).toEqual([0, false]);
  const importing = startTableCommand(["import", "--units", "1", file], { DATA_DIR: target });
  await vi.waitFor(async () => {
    const found = openEngineOf(target);
    const { Count = 0 } = await found.client
      .send(new ScanCommand({ TableName: found.tableName, Select: "COUNT" }))
      .finally(found.close);
    expect(Count).toBeGreaterThan(1);
  }, patience);
  importing.child.kill("SIGINT");
  expect(await importing.exited).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      "broken off; the same command goes on from here, and no server uses the table before",
    ),
  });
  const refused = await startServer({ dataDir: target }).exited;
  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringMatching(
      /^quick-photos: table quick-photos \(.*\) is in the middle of an import .*npm run table -- import FILE/,
    ),
  ]);

  const imported = await run(["import", file], target);
  expect([imported.code, imported.stderr]).toEqual([0, ""]);
  expect(imported.stdout).toMatch(/all of them as they were;.*\nEverything agrees\.\n(?:.*\n)+The import is finished/);
  const audit = await runAudit(["--units", "100000"], { DATA_DIR: server.dataDir });
  expect(audit.stdout).toMatch(/^Everything agrees/);

  // A person who was removed from a table is not to be removed once more when it is filled again.
  const dataDir = inFolder("emptied");
  mkdirSync(dataDir);
  const engine = await startEmbeddedEngine({ dataFile: path.join(dataDir, "photos.db") });
  const emptied = openTable(engine.endpoint);
  await emptied.create();
  await createPeople(emptied.db).signUp();
  const { Items = [] } = await emptied.client.send(new ScanCommand({ TableName: emptied.tableName }));
  for (const { PK, SK } of Items) await emptied.db.table.delete({ Key: { PK: PK?.S ?? "", SK: SK?.S ?? "" } });
  emptied.close();
  await engine.stop();
  const command = { kind: "import", file, units: null, isTrying: false } as const;
  const config = readConfig({ empty: true }, { DATA_DIR: dataDir });
  const report = { write: () => {}, screen: { write: () => {} } };
  await expect(runImport({ command, config, logger: createLogger("silent"), ...report })).rejects.toThrow(
    "the table is empty, but its stream still tells of what was in it: name another folder in DATA_DIR",
  );
}, 180_000);
