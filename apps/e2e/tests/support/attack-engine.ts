import type { Page } from "@playwright/test";
import type { EngineCall } from "./engine.ts";

/** What a page tries. */
export interface Attack {
  /** Where it looks for an engine. */
  origins: string[];
  read: EngineCall;
  write: EngineCall;
}

/** What a page got. */
export interface Loot {
  /** What it could read, each after its origin. */
  read: string[];
  /** Origins that it was connected to at all, readable or not. */
  connected: string[];
}

/** How many calls of a page are under way at once. */
const atOnce = 50;

/** Lets a page try what pages can: calls whose answers it may read, calls whose answers it may not. */
export function attackEngine(page: Page, attack: Attack): Promise<Loot> {
  return page.evaluate(
    async ({ origins, read, write, atOnce }) => {
      const loot: Loot = { read: [], connected: [] };
      const call = async (origin: string, { headers, body }: EngineCall) => {
        const response = await fetch(origin, { method: "POST", headers, body });
        loot.read.push(`${origin} ${await response.text()}`);
      };
      const visit = async (origin: string, init: RequestInit = {}) => {
        await fetch(origin, { mode: "no-cors", ...init });
        loot.connected.push(origin);
      };
      const ways = origins.flatMap((origin) => [
        () => call(origin, read),
        () => call(origin, write),
        () => visit(origin),
        () => visit(origin, { method: "POST", body: write.body }),
      ]);
      const takeWays = async () => {
        for (let way = ways.shift(); way !== undefined; way = ways.shift()) await way().catch(() => undefined);
      };
      await Promise.all(Array.from({ length: atOnce }, takeWays));
      return loot;
    },
    { ...attack, atOnce },
  );
}

/** Returns to which of the origins a page could open a socket; one to each, as a browser opens few at a time. */
export function openSockets(page: Page, origins: string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const open = (origin: string) =>
      new Promise<string[]>((resolve) => {
        const socket = new WebSocket(origin.replace("http:", "ws:"));
        socket.onopen = () => resolve([origin]);
        socket.onerror = () => resolve([]);
      });
    const opened = await Promise.all(all.map((origin) => open(origin).catch(() => [])));
    return opened.flat();
  }, origins);
}
