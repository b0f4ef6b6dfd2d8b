import { fork } from "node:child_process";
import { once } from "node:events";
import { env } from "node:process";
import chokidar from "chokidar";

// Runs the server from its sources, and starts it anew when they change: after the old one has ended in its own time,
// since two may not have the data folder. A server that ends by itself is started again with the next change.

const isSource = (file) => file.endsWith(".ts") && !file.endsWith(".test.ts");
const ignored = (file, stats) =>
  /[\\/](node_modules|test|test-results|dist|\.turbo)$/.test(file) || (stats?.isFile() && !isSource(file));

// Who works on the app sees what every tap costs; but for who opens the server to others, for whom that is refused.
const { INSPECT, HOST, NODE_ENV } = env;
const inspects = INSPECT || (!HOST && NODE_ENV !== "production" ? "true" : "");

const say = (text) => process.stdout.write(`${text}\n`);
const ends = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => ends.abort());
const ended = once(ends.signal, "abort");

let onChange;
const sources = chokidar.watch(["src", "../../packages"], { ignored, ignoreInitial: true });
sources.on("all", (_event, file) => {
  // A folder that comes or goes is no change of what is in it.
  if (isSource(file)) onChange?.(file);
});

while (!ends.signal.aborted) {
  const changed = new Promise((resolve) => {
    onChange = resolve;
  });
  // The channel tells the server when this process is gone.
  const execArgv = ["--import", import.meta.resolve("tsx")];
  const server = fork("src/main.ts", { execArgv, env: { ...env, INSPECT: inspects } });
  const exited = once(server, "exit");
  const exit = await Promise.race([exited, changed.then(() => undefined), ended.then(() => undefined)]);
  if (exit) {
    say(`The server has ended (${exit[1] ?? exit[0]}); it starts again with the next change.`);
    await Promise.race([changed, ended]);
  } else {
    server.kill("SIGTERM");
    await exited;
  }
  if (!ends.signal.aborted) say(`${await changed} has changed.`);
}
await sources.close();
