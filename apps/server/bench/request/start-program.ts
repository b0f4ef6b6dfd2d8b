import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Used } from "./serving.ts";

/** A server in a process of its own. */
export interface Started<Opened extends { origin: string } = { origin: string }> {
  /** What it said once it listened. */
  opened: Opened;
  /** Returns the microseconds of processor time that it has used so far, and the requests to the database. */
  used(): Promise<{ micros: number; requests: number }>;
  stop(): void;
}

/** Starts a program of this folder, as `request.mjs` has bundled it; resolves when it listens. */
export async function startProgram<Opened extends { origin: string }>(
  program: "our-server" | "bare-server" | "plain-server",
  options: object,
): Promise<Started<Opened>> {
  const file = fileURLToPath(new URL(`request-${program}.js`, import.meta.url));
  const child = fork(file, [JSON.stringify(options)], { execArgv: [] });
  const [opened] = (await once(child, "message")) as [Opened];
  return {
    opened,
    async used() {
      child.send("used");
      const [{ user, system, requests }] = (await once(child, "message")) as [Used];
      return { micros: user + system, requests };
    },
    stop: () => child.disconnect(),
  };
}
