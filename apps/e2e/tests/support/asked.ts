import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "@playwright/test";
import { untilAnswered } from "./until-answered.ts";

/** What the app asked for while something was done. */
export interface Asked {
  /** Requests of the API in their order, each with the procedures that it carries. */
  requests: string[];
  /** Bytes of the answers, as the app reads them. Streams of news never end, and count as requests only. */
  answerBytes: number;
  /** Bytes of scripts and styles, gzipped: also of those that the browser had in its cache. */
  programBytes: number;
}

interface Load {
  path: string;
  readBytes: number;
}

const builtClient = path.resolve(import.meta.dirname, "../../../client/dist");

const gzipped = new Map<string, number>();

function gzippedBytes(program: string): number {
  const bytes = gzipped.get(program) ?? gzipSync(readFileSync(path.join(builtClient, program))).length;
  gzipped.set(program, bytes);
  return bytes;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Returns what a page loads from now on, by the names that the browser gives to it. */
async function loadsOf(session: CDPSession): Promise<Map<string, Load>> {
  const loads = new Map<string, Load>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    loads.set(requestId, { path: new URL(request.url).pathname, readBytes: 0 });
  });
  session.on("Network.dataReceived", ({ requestId, dataLength }) => {
    const load = loads.get(requestId);
    if (load) load.readBytes += dataLength;
  });
  await session.send("Network.enable");
  return loads;
}

/** Does something with a page, and returns what the app has asked for by the time that it is answered. */
export async function askedWhile(page: Page, act: () => Promise<unknown>): Promise<Asked> {
  const session = await page.context().newCDPSession(page);
  const loads = await loadsOf(session);
  await untilAnswered(page, act);
  await session.detach();
  const all = [...loads.values()];
  const calls = all.filter(({ path }) => path.startsWith("/trpc/"));
  const answers = calls.filter(({ path }) => !path.endsWith(".live"));
  const programs = new Set(all.map(({ path }) => path).filter((path) => /\.(js|css)$/.test(path)));
  return {
    requests: calls.map(({ path }) => path.replace("/trpc/", "")),
    answerBytes: sum(answers.map(({ readBytes }) => readBytes)),
    programBytes: sum([...programs].map(gzippedBytes)),
  };
}

/**
 * Leaves the app, and makes its device one that has seen nothing yet, on which somebody is signed in as before. Where it
 * leaves to is of the same origin: for any other, and back, the browser starts a process.
 */
export async function forgetSeen(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/robots.txt`);
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await session.detach();
}
