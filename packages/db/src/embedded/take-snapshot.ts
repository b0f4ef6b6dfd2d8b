import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import * as z from "zod";
import { EngineError } from "./engine-error.ts";
import { isEngineHealthy } from "./engine-health.ts";
import { findEngineBinary } from "./find-engine-binary.ts";
import { markSnapshot, readSnapshotMark } from "./snapshot-mark.ts";

/** Which engine's file to take a snapshot of. */
export interface SnapshotOptions {
  /** The binary to run; the installed one when absent. */
  binary?: string | undefined;
  dataFile: string;
  /** Where the engine listens that has the file open. */
  endpoint: string;
}

/** A copy of a file, as it was at one moment. */
export interface Snapshot {
  readonly file: string;
  /** Removes it; one that was moved elsewhere stays there. */
  remove(): void;
}

/** The engine's own name for it, and its own place: a folder beside the file. */
const snapshotName = "quick-photos-backup";
const foldersOf = (dataFile: string) => {
  const own = path.join(path.dirname(dataFile), ".dynoxide");
  return [path.join(own, "snapshots"), own] as const;
};

/** How long the engine may be away, as it is while its file is freed of what was deleted; and between two looks. */
const awayMs = 10_000;
const lookMs = 20;

const requests = [
  {
    id: 1,
    method: "initialize",
    params: { protocolVersion: "2025-03-26", capabilities: {}, clientInfo: { name: "quick-photos", version: "1" } },
  },
  { method: "notifications/initialized" },
  { id: 2, method: "tools/call", params: { name: "create_snapshot", arguments: { name: snapshotName } } },
].map((request) => `${JSON.stringify({ jsonrpc: "2.0", ...request })}\n`);

const answerSchema = z.object({
  id: z.literal(2),
  result: z.object({ isError: z.boolean().optional(), content: z.array(z.object({ text: z.string() })) }).optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** Returns why the engine took no snapshot; null when it did. */
function readAnswer({ result, error }: z.infer<typeof answerSchema>): string | null {
  if (result && result.isError !== true) return null;
  return error?.message ?? result?.content.map(({ text }) => text).join(" ") ?? "no reason given";
}

/**
 * Lets a second process of the engine copy the file. It speaks to this one alone, through its standard input, and only
 * reads: SQLite's own locks keep what the first engine writes meanwhile out of the copy (`VACUUM INTO`).
 */
async function copyBesideEngine({ binary, dataFile }: SnapshotOptions): Promise<void> {
  const child = spawn(findEngineBinary(binary), ["mcp", "--db-path", dataFile], { windowsHide: true });
  const exited = once(child, "close");
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2_000);
  });
  child.stdin.on("error", () => {}); // it has ended already, and says why
  child.stdin.write(requests.join(""));
  let problem: string | null = said;
  let isAnswered = false;
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = answerSchema.safeParse(JSON.parse(line)).data;
    if (!answer) continue;
    problem = readAnswer(answer);
    isAnswered = true;
    child.stdin.end();
  }
  await exited;
  if (!isAnswered) problem = said || "it ended without a word";
  if (problem !== null) throw new EngineError("SNAPSHOT_FAILED", `the database engine makes no copy: ${problem}`);
}

async function untilHealthy(endpoint: string): Promise<void> {
  const deadline = performance.now() + awayMs;
  while (!(await isEngineHealthy({ endpoint }))) {
    if (performance.now() > deadline)
      throw new EngineError("SNAPSHOT_FAILED", "the database engine is away: try again");
    await delay(lookMs);
  }
}

/**
 * Copies the file of an engine that runs, as it is at one moment after the call: everything that was acknowledged before
 * is in it. The engine goes on serving meanwhile. Throws EngineError.
 */
export async function takeSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  const { dataFile, endpoint } = options;
  const taker = readSnapshotMark(dataFile);
  if (taker !== null) throw new EngineError("SNAPSHOT_FAILED", `process ${taker} takes a snapshot: wait for it`);
  const [folder, own] = foldersOf(dataFile);
  const file = path.join(folder, `${snapshotName}.db`);
  const remove = () => {
    rmSync(file, { force: true });
    for (const empty of [folder, own]) {
      try {
        rmdirSync(empty);
      } catch {
        return; // it is not there, or somebody else's snapshots are in it
      }
    }
  };
  remove(); // what a process that was killed has left
  const unmark = markSnapshot(dataFile);
  try {
    // Whoever works on the file while the engine rests has seen the mark, or is done once the engine is back.
    await untilHealthy(endpoint);
    await copyBesideEngine(options);
    return { file, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    unmark();
  }
}
