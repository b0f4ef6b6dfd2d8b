import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cpuMsOf, median, readOptions, reportFigures } from "@quick-photos/bench";
import { createTemporaryFolder } from "@quick-photos/testing";
import { startTable } from "@quick-photos/testing/engine";
import { startFunctionProcess, startSecrets } from "@quick-photos/testing/lambda";
import { functionBundles, setup } from "../test/fixtures/build-server.ts";
import { contentsOfFunction } from "../test/fixtures/bundle-contents.ts";

/**
 * `pnpm --filter @quick-photos/server bench:start-function [--starts 9] [--other index.mjs]`: what a start of the built
 * function of the API costs, in a fresh process with an engine and secrets beside it, until it could take a call, beside
 * another build of it, in turns; and how large it is.
 */

const { starts, other } = readOptions({
  usage: "bench:start-function [...]: what a start of the built function of the API costs",
  numbers: { starts: 9 },
  quick: { starts: 1 },
  words: ["other"],
});

setup();
const folder = path.join(functionBundles, "api");
const { bytes, allBytes, allFiles } = contentsOfFunction("api");
const kb = (size: number) => `${(size / 1_000).toFixed(0)} kB`;
process.stdout.write(`a start loads ${kb(bytes)} of ${kb(allBytes)} in ${allFiles} files, without native parts\n`);

const table = await startTable();
const [auth, origin] = [randomBytes(32).toString("hex"), randomBytes(32).toString("hex")];
await using secrets = await startSecrets({ auth, origin });
const environment = {
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  NODE_ENV: "production",
  AWS_REGION: "local",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint,
  AUTH_SECRET_ARN: "auth",
  ORIGIN_SECRET_ARN: "origin",
  TABLE_NAME: table.tableName,
  DYNAMODB_ENDPOINT: table.engine.endpoint,
  MEDIA_BUCKET: "photos",
};

/** Starts a function in a fresh process; returns the milliseconds until it could take a call, and those of processor. */
async function startOnce(file: string) {
  const startedAt = performance.now();
  const { child, end } = await startFunctionProcess(file, environment);
  const wallMs = performance.now() - startedAt;
  const cpuMs = cpuMsOf(Number(child.pid));
  await end();
  return { wallMs, cpuMs };
}

// In turns, since what else the machine does changes from minute to minute.
const empty = path.join(createTemporaryFolder().path, "index.mjs");
writeFileSync(empty, "export const handler = () => {};");
const contender = (name: string, file: string) => ({
  name,
  file,
  times: [] as Awaited<ReturnType<typeof startOnce>>[],
});
const contenders = [
  contender("the API", path.join(folder, "index.mjs")),
  ...(other ? [contender("the other", path.resolve(other))] : []),
  contender("a function that does nothing", empty),
];
for (let at = 0; at < starts; at++) {
  for (const { file, times } of contenders) times.push(await startOnce(file));
}
for (const { name, times } of contenders) {
  const figures = (unit: "wallMs" | "cpuMs") => {
    const all = times.map((one) => one[unit]);
    return `${median(all).toFixed(0)} ms (the least ${Math.min(...all).toFixed(0)})`;
  };
  process.stdout.write(`${name}: ready after ${figures("wallMs")}, ${figures("cpuMs")} of processor\n`);
}
rmSync(path.dirname(empty), { recursive: true });
await table.stop();
const [api] = contenders;
reportFigures([
  { what: "the API's function: what a start loads, minified", now: bytes / 1_000, goal: { most: 700 }, unit: "kB" },
  {
    what: "the API's function: ready after",
    now: median(api?.times.map(({ wallMs }) => wallMs) ?? []),
    goal: { most: 200 },
    unit: "ms",
  },
]);
