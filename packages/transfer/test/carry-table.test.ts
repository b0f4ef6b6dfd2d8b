import { existsSync, readFileSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { TypedItem } from "@quick-photos/db/maintenance";
import { createTemporaryFolder } from "@quick-photos/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { checkFile, fillTable, findUnfinishedImport, finishImport, isBegunIn, itemsIn } from "../src/index.ts";
import {
  anItem,
  everyType,
  frozenItems,
  inOrder,
  startTransferTable,
  type TransferTable,
} from "./fixtures/transfer-table.ts";

const record = (shardId: string) => `{"kind":"record","record":{"shardId":"${shardId}","sequenceNumber":"4"}}`;
const deadLetter = (source: string): TypedItem => ({
  PK: { S: "DEADLETTERS" },
  SK: { S: `${source}#0004` },
  type: { S: "DeadLetter" },
  v: { N: "1" },
  source: { S: source },
  place: { S: "0004" },
  content: { S: record(source) },
});

const plain = [everyType, ...Array.from({ length: 40 }, (_, at) => anItem(at))];

let source: TransferTable;
let folder: ReturnType<typeof createTemporaryFolder>;
let whole: string;
beforeAll(async () => {
  source = await startTransferTable();
  const frozen = frozenItems.filter(({ type }) => JSON.stringify(type) !== '{"S":"DeadLetter"}');
  await source.items.put([...frozen, deadLetter("shard-1"), ...plain]);
  folder = createTemporaryFolder();
  whole = path.join(folder.path, "whole.gz");
  await source.exportTo(whole, { pageSize: 10 });
});
afterAll(async () => {
  folder.remove();
  await source.stop();
});

let file: string;
let files = 0;
beforeEach(() => {
  files += 1;
  file = path.join(folder.path, `${files}.gz`);
});

const ready = async () => {};
const onProgress = () => {};

/** Writes what the whole file has with some of its lines changed, and returns why it is refused. */
async function refusalOf(change: (line: string, at: number) => string): Promise<unknown> {
  const lines = gunzipSync(readFileSync(whole)).toString().trimEnd().split("\n");
  writeFileSync(file, gzipSync(`${lines.map(change).join("\n")}\n`));
  return checkFile(file).catch((error: Error) => error.message);
}

const isStored = ({ type, name }: TypedItem) => JSON.stringify([type, name]) !== '[{"S":"Migration"},{"S":"import"}]';

test("a table becomes what another was, to the last attribute, but for the places of its stream", async () => {
  const target = await startTransferTable("batches");
  const checked = await checkFile(whole);
  const { exportId } = checked.header;
  await fillTable({ file: checked, target: target.target, ready, onProgress });
  await finishImport(target.target, checked);

  const former = deadLetter(`former-${exportId}-shard-1`);
  const stored = (await source.all()).filter(({ type }) => !["Checkpoint", "DeadLetter"].includes(Object(type).S));
  const blank = (name: string, value: unknown) => (name === "watermarks" ? { M: {} } : value);
  const expected: TypedItem[] = JSON.parse(JSON.stringify([...stored, former]), blank);
  expect((await target.all()).filter(isStored)).toEqual(inOrder(expected));
  expect(expected.length).toBe(itemsIn(checked.summary));
  // Carried on, a shard keeps the name that it has got.
  await target.exportTo(file);
  expect((await checkFile(file)).summary).toEqual(checked.summary);
  // What the import has written is nobody's news.
  const [shard] = await target.stream.listShards();
  const { records } = await target.stream.readShard(await target.stream.openShard({ shardId: shard?.shardId ?? "" }));
  expect(records.map(({ keys }) => keys.SK)).toEqual(records.map(() => "import"));
  await target.stop();
});

test("an export that was killed anywhere is gone on with, and is the same in the end", async () => {
  const part = `${file}.part`;
  const stop = (at: number) => ({ onProgress: (items: number) => expect(items).toBeLessThan(at), pageSize: 10 });
  await expect(source.exportTo(file, stop(25))).rejects.toThrow("less than 25");
  const whereStopped = readFileSync(part);
  for (const lost of [0, 1, 200, whereStopped.length - 10, whereStopped.length]) {
    writeFileSync(part, whereStopped.subarray(0, whereStopped.length - lost));
    const { continued } = await source.exportTo(file, { pageSize: 10 });
    const { summary } = await checkFile(file);
    expect([lost, summary.counts]).toEqual([lost, (await checkFile(whole)).summary.counts]);
    expect([continued > 0, existsSync(`${file}.part`)]).toEqual([lost <= 200, false]);
    unlinkSync(file);
  }
});

test("an export goes on with its own part only, and over no file", async () => {
  writeFileSync(`${file}.part`, readFileSync(whole));
  await expect(source.exportTo(file, { table: { name: "quick-photos", id: "another" } })).rejects.toThrow(
    `${file}.part is the beginning of an export of another table, quick-photos: name another file, or remove`,
  );
  writeFileSync(`${file}.part`, "letters");
  await expect(source.exportTo(file)).rejects.toThrow(`${file}.part is damaged, or no export of a table`);
  await expect(source.exportTo(whole)).rejects.toThrow(`${whole} is there already`);
  await expect(source.exportTo(path.join(folder.path, "none", "x"))).rejects.toThrow(/cannot write .*ENOENT/);
});

test.runIf(existsSync("/dev/full"))("a disk that is full is named, and the export goes on when it is not", async () => {
  symlinkSync("/dev/full", `${file}.part`);
  await expect(source.exportTo(file)).rejects.toThrow(
    /^cannot write .*\.part: the disk is full; what was exported until now is kept, so see to that, and begin the same/,
  );
  unlinkSync(`${file}.part`);
  await source.exportTo(file);
  expect(existsSync(file)).toBe(true);
});

test("a file that is not whole, not ours or not for this version is refused with what to do", async () => {
  writeFileSync(file, readFileSync(whole));
  truncateSync(file, readFileSync(whole).length - 30);
  await expect(checkFile(file)).rejects.toThrow(`${file} was cut short: copy it again`);
  expect(await refusalOf((line) => (line.startsWith('{"end"') ? "" : line))).toContain("not JSON");
  expect(await refusalOf((line) => line.replace('"format":1', '"format":2'))).toContain(
    "has format 2, and this version knows up to 1: use the version that made it",
  );
  expect(await refusalOf((line) => line.replace('"text":{"S":"xxx', '"text":{"S":"yyy'))).toContain(
    "is damaged: in it as many items of each kind, but not the same",
  );
  expect(await refusalOf((line, at) => (at === 0 ? '{"some":"thing"}' : line))).toContain(
    "its first line says nothing",
  );
  expect(
    await refusalOf((line) => line.replace('"Bookmark":{"version":1,"key":"USER', '"Bookmark":{"version":1,"key":"X')),
  ).toMatch(/Bookmark items at X.*, which belong at USER/);
  const ofNewer = { v: { N: "9" }, readableFrom: { N: "9" } };
  expect(
    await refusalOf((line) => {
      const { Item } = JSON.parse(line);
      return Item?.type?.S === "Bookmark" ? JSON.stringify({ Item: { ...Item, ...ofNewer } }) : line;
    }),
  ).toContain("has Bookmark items of version 9, and this version reads up to 1: use the version that made it");
  expect(await refusalOf((line) => line.replaceAll('"Bookmark"', '"Keepsake"'))).toContain(
    "Keepsake items, which this version does not know",
  );
  writeFileSync(file, "");
  await expect(checkFile(file)).rejects.toThrow("was cut short");
  await expect(checkFile(`${file}.none`)).rejects.toThrow(/cannot read .*ENOENT/);
  await expect(checkFile(folder.path)).rejects.toThrow(/cannot read .*EISDIR/);
});

test("an import is gone on with by its own file, and by nothing else until it is finished", async () => {
  const target = await startTransferTable();
  const checked = await checkFile(whole);
  const stop = (items: number) => expect(items).toBeLessThan(35);
  await expect(fillTable({ file: checked, target: target.target, ready, onProgress: stop })).rejects.toThrow("35");
  expect(await findUnfinishedImport(target.db)).toMatchObject({ name: "import", step: "fill" });

  await source.exportTo(file);
  const other = await checkFile(file);
  await expect(isBegunIn(target.target, other)).rejects.toThrow(
    /^the table is in the middle of another import \(export/,
  );
  await fillTable({ file: checked, target: target.target, ready, onProgress });
  expect(await findUnfinishedImport(target.db)).toMatchObject({ step: "audit" });
  // Killed while it is audited, it is audited again, and nothing is written anew.
  target.tally.reset();
  await fillTable({ file: checked, target: target.target, ready, onProgress });
  expect(target.tally.operations("transfer")).toEqual([]);
  await finishImport(target.target, checked);
  expect(await findUnfinishedImport(target.db)).toBeNull();
  await expect(fillTable({ file: checked, target: target.target, ready, onProgress })).rejects.toThrow(
    "the table is not empty, and an import fills a new one only",
  );
  await target.stop();
});

test("what somebody else writes meanwhile is found", async () => {
  const target = await startTransferTable();
  const disturbed = async () => target.items.put([anItem(0), anItem(4_000)]);
  const file = await checkFile(whole);
  await expect(fillTable({ file, target: target.target, ready: disturbed, onProgress })).rejects.toThrow(
    /^the table has not become what is in .*: there are 42 of 41 no known kind; somebody else has written to it/,
  );
  await target.stop();
});
