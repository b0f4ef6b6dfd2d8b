import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

const apps = path.resolve(import.meta.dirname, "../..");

/** What only the server's own code, its libraries (the schemas' among them) and AWS's SDK say. */
const serverWords = [
  "DynamoDB",
  "aws-sdk",
  "UsernameClaim",
  "USERNAME#",
  "argon2",
  "initTRPC",
  "ZodError",
  "node:crypto",
];

/** What only the inspector says, in its words, its addresses and its styles. */
const inspectorWords = ["Sign in to see the trace.", "/dev/trpc", "/dev/table", "inspector"];

function scriptsIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  return files.map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n");
}

test("the built client holds no server or AWS code", () => {
  const client = scriptsIn(path.join(apps, "client/dist"));
  expect(client).toContain("Photographs, from people you know.");
  expect(serverWords.filter((word) => client.includes(word))).toEqual([]);
});

test("the words looked for are the server's", () => {
  const server = scriptsIn(path.join(apps, "server/dist"));
  expect(serverWords.filter((word) => !server.includes(word))).toEqual([]);
});

test("what the client consists of lies there compressed as well", () => {
  const folder = path.join(apps, "client/dist");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const large = names.filter((name) => /\.(css|js)$/.test(name) && statSync(path.join(folder, name)).size > 2_048);
  expect(large.length).toBeGreaterThan(10);
  for (const name of large) {
    const file = path.join(folder, name);
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(readFileSync(file))).toBe(true);
    expect(gunzipSync(readFileSync(`${file}.gz`)).equals(readFileSync(file))).toBe(true);
  }
});

test("what estimates passwords is in the build, and not among what every device keeps", () => {
  const client = path.join(apps, "client/dist");
  const estimators = readdirSync(path.join(client, "assets")).filter((name) => /^strength-of-.*\.js$/.test(name));
  expect(estimators).toHaveLength(1);
  const worker = readFileSync(path.join(client, "sw.js"), "utf8");
  expect(worker).toContain("/assets/new-password-field-");
  expect(estimators.filter((name) => worker.includes(name))).toEqual([]);
});

test("the built client holds nothing of the inspector", () => {
  const client = path.join(apps, "client/dist");
  const source = path.join(apps, "client/src/inspector");
  const files = readdirSync(client, { recursive: true, encoding: "utf8" });
  expect(files.filter((name) => /inspect|explorer/i.test(name))).toEqual([]);
  const texts = files.filter((name) => /\.(js|css|html|json)$/.test(name));
  const built = texts.map((name) => readFileSync(path.join(client, name), "utf8")).join("\n");
  expect(readFileSync(path.join(source, "messages.ts"), "utf8")).toContain(inspectorWords[0]);
  expect([...inspectorWords, "__INSPECT__"].filter((word) => built.includes(word))).toEqual([]);
});
