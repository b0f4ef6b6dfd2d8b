import { type CDPSession, expect, type Page } from "@playwright/test";
import { untilAnswered } from "./until-answered.ts";

/** What the app asked for while something was done. */
export interface Asked {
  /** Requests of the API in their order, each with the procedures that it carries. */
  requests: string[];
  /** Bytes of the answers, as the app reads them. Streams of news never end, and count as requests only. */
  answerBytes: number;
  /** Bytes of scripts and styles, as they come over the network. */
  programBytes: number;
}

interface Load {
  path: string;
  readBytes: number;
  /** What came over the network; undefined until all has. */
  networkBytes?: number;
}

const api = "/trpc/";
const isCall = ({ path }: Load): boolean => path.startsWith(api);
const isAnswered = (load: Load): boolean => isCall(load) && !/\.(live|markRead)$/.test(load.path);
const isProgram = ({ path }: Load): boolean => /\.(js|css)$/.test(path);

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
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load) load.networkBytes = encodedDataLength;
  });
  await session.send("Network.enable");
  return loads;
}

/** Does something with a page, and returns what the app has asked for by the time that all of it is there. */
export async function askedWhile(page: Page, act: () => Promise<unknown>): Promise<Asked> {
  const session = await page.context().newCDPSession(page);
  const loads = await loadsOf(session);
  await untilAnswered(page, act);
  const of = (is: (load: Load) => boolean) => [...loads.values()].filter(is);
  const onTheWay = () => of((load) => isProgram(load) && load.networkBytes === undefined).map(({ path }) => path);
  await expect.poll(onTheWay).toEqual([]);
  await session.detach();
  return {
    requests: of(isCall).map(({ path }) => path.slice(api.length)),
    answerBytes: of(isAnswered).reduce((sum, { readBytes }) => sum + readBytes, 0),
    programBytes: of(isProgram).reduce((sum, { networkBytes = 0 }) => sum + networkBytes, 0),
  };
}

/** Leaves the app, and makes its device one that has seen nothing yet, on which somebody is signed in as before. */
export async function forgetSeen(page: Page, origin: string): Promise<void> {
  await page.goto("about:blank");
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await session.detach();
}
