import { isBuiltin } from "node:module";
import { expect, test } from "vitest";
import container from "../../container/package.json" with { type: "json" };
import { contentsOf, contentsOfFunction, packagesOutside } from "./fixtures/bundle-contents.ts";

const server = contentsOf("main.js");
const programs = ["audit.js", "import-tutorial.js", "migrate.js", "seed-sample.js", "table.js"];

/** What only some servers need, or all of them only sometimes: where it begins, and the heaviest that it brings. */
const loadedLater = [
  ["a bucket", "src/compose/open-bucket-store.ts", "/@aws-sdk/client-s3/"],
  ["Redis", "src/live/redis-client.ts", "/ioredis/"],
  ["what has many calls to the table at once", "/lane/undici-handler.ts", "/undici/"],
  ["metrics", "src/telemetry/open-telemetry.ts", "/@opentelemetry/"],
  ["passkeys", "/passkeys/web-authn.ts", "/@simplewebauthn/server/"],
  ["the inspector", "src/services/inspection.ts", "/packages/inspector/"],
  ["the words that make passwords weak", "/@zxcvbn-ts/language-common/", "/@zxcvbn-ts/language-common/"],
] as const;

test.each(loadedLater)("a server starts without %s, and has it beside it", (_, beginning, heaviest) => {
  expect(server.later).toContainEqual(expect.stringContaining(beginning));
  expect(server.modules).not.toContainEqual(expect.stringContaining(heaviest));
});

test.each(["main.js", ...programs])("%s loads no native part before it is needed", (program) => {
  expect(contentsOf(program).outside.filter((one) => !isBuiltin(one))).toEqual([]);
});

test.each(["main.js", ...programs])("%s has zod's sentences in one language", (program) => {
  const locales = contentsOf(program).modules.filter((one) => one.includes("/zod/v4/locales/"));
  expect(locales.map((one) => one.slice(one.lastIndexOf("/") + 1))).toEqual(["en.js"]);
});

test("a server loads less than 1.7 MB when it starts, beside what it calls the table with", () => {
  expect(server.bytes).toBeLessThan(1_700_000);
});

test("the function of the API loads less than 700 kB when it starts, without the clients of a bucket and of Redis", () => {
  const { bytes, modules, outside } = contentsOfFunction("api");
  expect(bytes).toBeLessThan(700_000);
  expect(outside.filter((one) => !isBuiltin(one))).toEqual([]);
  for (const heaviest of loadedLater.map(([, , name]) => name)) {
    expect(modules).not.toContainEqual(expect.stringContaining(heaviest));
  }
});

test.each(["project-stream", "advance-jobs", "set-aside"])("the function %s has less than 1 MB", (name) => {
  expect(contentsOfFunction(name).allBytes).toBeLessThan(1_000_000);
});

test("an image has what stays outside of the bundle, and the embedded engine, which is found and not imported", () => {
  expect(Object.keys(container.dependencies).sort()).toEqual(packagesOutside());
  expect(Object.keys(container.optionalDependencies)).toEqual(["@dynoxide/linux-x64"]);
});
