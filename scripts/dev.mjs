// What `npm run dev` runs: the `dev` script of every app side by side, until one of them or this process ends.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { spawnTied } from "./tied-process.mjs";

/** The server gives requests in flight ten seconds. */
const patienceMs = 12_000;

/** The times at which one Ctrl-C arrives, from the terminal and from npm, lie closer together. */
const onePressMs = 1_000;

/**
 * Runs them, and ends this process with status 0 when it was asked to, else with that of the app that ended first.
 * Returns how to ask: once for an end that requests in flight outlive, again for one at once.
 */
export function runDev({ root, env }) {
  const apps = new Set(findApps(path.join(root, "apps")).map((app) => start(app, env)));
  let endingSince;
  const end = () => {
    if (endingSince !== undefined && performance.now() - endingSince < onePressMs) return;
    for (const child of apps) signal(child, endingSince === undefined ? "SIGTERM" : "SIGKILL");
    endingSince ??= performance.now();
    setTimeout(() => {
      for (const child of apps) signal(child, "SIGKILL");
    }, patienceMs).unref();
  };
  for (const child of apps) {
    child.once("exit", (code) => {
      apps.delete(child);
      // What its server had started may have been left behind by one that was killed.
      if (code !== null) signal(child, "SIGKILL");
      if (endingSince === undefined) {
        process.exitCode = code || 1;
        end();
      }
      if (apps.size === 0) process.exit();
    });
  }
  return end;
}

function findApps(folder) {
  return readdirSync(folder).flatMap((name) => {
    const manifest = path.join(folder, name, "package.json");
    const script = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).scripts?.dev : undefined;
    return script === undefined ? [] : [{ name, script, cwd: path.dirname(manifest) }];
  });
}

function start({ name, script, cwd }, env) {
  const binaries = path.join(cwd, "node_modules/.bin");
  const child = spawnTied(script, {
    cwd,
    env: { ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}), ...env, PATH: binaries + path.delimiter + env.PATH },
    stdio: ["ignore", "pipe", "pipe"],
    own: true,
  });
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    createInterface(from).on("line", (line) => to.write(`${name}: ${line}\n`));
  }
  return child;
}

/** A process that is asked to end ends its own; one that does not takes them along. */
function signal(child, name) {
  try {
    if (name === "SIGKILL" && process.platform !== "win32") process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // gone
  }
}
