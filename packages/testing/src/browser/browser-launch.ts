import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

export interface BrowserLaunch {
  executablePath?: string;
  channel?: "chrome";
  env?: Record<string, string>;
}

/** Whether the browser is the packaged one, which draws the same pixels on every machine: on linux-x64, without CHROMIUM_PATH. */
export const isPackaged = !process.env.CHROMIUM_PATH && process.platform === "linux" && process.arch === "x64";

/**
 * Which browser to drive: CHROMIUM_PATH if set, on linux-x64 the one inside the npm package
 * @sparticuz/chromium (its shared libraries and fonts come along: nothing to apt-get), elsewhere installed Chrome.
 */
export async function browserLaunch(): Promise<BrowserLaunch> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given };
  if (!isPackaged) return { channel: "chrome" };
  const dir = await unpack();
  const env = Object.fromEntries(Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined));
  return {
    executablePath: path.join(dir, "chromium"),
    env: {
      ...env,
      LD_LIBRARY_PATH: [path.join(dir, "al2023", "lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_FILE: path.resolve(import.meta.dirname, "fonts.conf"),
      XDG_DATA_HOME: path.join(dir, "fonts"),
      XDG_DATA_DIRS: path.join(dir, "fonts"), // where fonts.conf looks too, and finds the machine's when it is unset
    },
  };
}

async function unpack(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const bin = path.resolve(path.dirname(entry), "../bin");
  const version = /@sparticuz\+chromium@([\d.]+)/.exec(bin)?.[1] ?? "unknown";
  const base = path.join(os.homedir(), ".cache", "quick-photos-chromium");
  const done = path.join(base, version);
  if (existsSync(path.join(done, "chromium"))) return done;
  mkdirSync(base, { recursive: true });
  const tmp = mkdtempSync(path.join(base, "unpack-"));
  const { inflate } = await import("@sparticuz/chromium");
  const before = process.env.TMPDIR;
  process.env.TMPDIR = tmp; // inflate() writes into os.tmpdir()
  try {
    await Promise.all(
      ["chromium.br", "al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"].map((f) => inflate(path.join(bin, f))),
    );
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(tmp, done); // atomic: a concurrent unpack that came first wins
  } catch {
    rmSync(tmp, { recursive: true, force: true });
  }
  return done;
}
