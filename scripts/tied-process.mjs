// Processes that end together, whichever of them is ended and however: by Ctrl-C, by a service manager, by SIGKILL.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const windows = process.platform === "win32";
const parentCheckMs = 500;

/** In a shell that turns into the command: ends the command when the other end of the pipe closes without a word. */
const lifeline = '{ read -r ended || kill "$$"; } <&3 2>/dev/null & exec 3<&-';

/**
 * Runs a command line, which ends when this process is gone. Windows ends the children of a process that ends by itself.
 * `own` puts it in a process group of its own, out of reach of the terminal's Ctrl-C.
 */
export function spawnTied(commandLine, { cwd, env, stdio, own = false }) {
  if (windows) return spawn(commandLine, { cwd, env, stdio, shell: true });
  const script = `${lifeline}; exec ${commandLine}`;
  const child = spawn("/bin/sh", ["-c", script], { cwd, env, stdio: [...stdio, "pipe"], detached: own });
  const pipe = child.stdio[3];
  pipe.on("error", () => {}); // the shell is gone already
  child.once("exit", () => pipe.end("ended\n"));
  return child;
}

/** Returns one argument of a command line, whatever is in it. */
export function quote(argument) {
  return windows ? `"${argument.replaceAll('"', '\\"')}"` : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** Calls back for each signal that asks for an end, and when whoever started this process is gone without one. */
export function onEndAsked(callback) {
  const parent = process.ppid;
  const npm = npmAbove(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || isRunning(npm))) return;
    clearInterval(timer);
    callback("SIGTERM");
  }, parentCheckMs).unref();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // The parent dies of the same signal: that is not to be taken for insistence.
      clearInterval(timer);
      callback(signal);
    });
  }
}

/** Returns the process id of npm where its shell stands between, which dies of a signal without passing it on. */
function npmAbove(parent) {
  if (windows || process.env.npm_lifecycle_event === undefined) return undefined;
  try {
    const [command, above] = describe(parent);
    return /(^|\/)sh$/.test(command) ? above : undefined;
  } catch {
    return undefined;
  }
}

/** Returns a process's command and its parent's id. */
function describe(pid) {
  if (process.platform === "linux") {
    const [, command, above] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return [command, Number(above)];
  }
  const said = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" });
  const [, above, command] = /(\d+)\s+(.*)/.exec(said);
  return [command, Number(above)];
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
