import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { auditProcedure, auditTable } from "@quick-photos/auditor";
import { compose, createApp, createLogger, listen, readConfig } from "@quick-photos/server";
import { createTemporaryFolder, roomyLimits } from "@quick-photos/testing";
import { passwords } from "../bindings/composed-service.ts";
import { openTogether } from "../bindings/open-together.ts";
import { openTestEngine } from "../bindings/test-engine.ts";
import type { Answer } from "./faults-of.ts";

/** The whole server in this process, and what is seen of it from outside. */
export interface FuzzService extends AsyncDisposable {
  /** The key that everything is signed with. */
  readonly authSecret: string;
  /** Sends a request through the app. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Writes bytes on a socket of its own, and returns what comes back. */
  write(bytes: Buffer): Promise<Answer>;
  /** Returns the lines logged since it was asked last. */
  newLogLines(): string[];
  /** Waits until everything is projected, and returns what does not agree in the table. */
  audit(): Promise<unknown[]>;
}

/** Milliseconds of silence after which the other side of a connection is told that nothing more will come. */
const silenceMs = 60;

/** Milliseconds of silence after that until it is given up. */
const patienceMs = 5_000;

function exchange(port: number, bytes: Buffer): Promise<Answer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: "127.0.0.1" });
    socket.setTimeout(silenceMs, () => {
      if (socket.writableEnded) socket.destroy();
      socket.setTimeout(patienceMs);
      socket.end();
    });
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      // An event stream has no end: its beginning is its answer.
      if (chunk.includes("text/event-stream")) socket.destroy();
    });
    socket.on("error", () => socket.destroy());
    socket.on("end", () => socket.destroy());
    socket.on("close", () => {
      const text = Buffer.concat(chunks).toString("latin1");
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      resolve({ status: status === undefined ? null : Number(status), text });
    });
    socket.write(bytes);
  });
}

/** Starts it, on an engine and in a folder of its own. */
export function openFuzzService(): Promise<FuzzService> {
  return openTogether(async ({ use, defer }) => {
    const engine = use(await openTestEngine());
    const folder = use(createTemporaryFolder());
    const authSecret = randomBytes(32).toString("hex");
    const config = readConfig(
      { empty: true },
      { ...engine.environment, ...roomyLimits, DATA_DIR: folder.path, AUTH_SECRET: authSecret },
    );
    let lines: string[] = [];
    const logger = createLogger("trace", { write: (line) => void lines.push(line) });
    const { services, projector, maintenance, stop } = await compose({ config, logger });
    defer(stop);
    const app = createApp({ services: { ...services, passwords }, logger });
    const { maxConnections, bodyMs } = config;
    const listener = await listen({ app, host: "127.0.0.1", port: 0, maxConnections, bodyMs });
    defer(() => listener.close({ graceMs: 0 }));
    return {
      authSecret,
      fetch: async (path, init) => app.fetch(new Request(`http://photos.test${path}`, init)),
      write: (bytes) => exchange(listener.port, bytes),
      newLogLines() {
        const since = lines;
        lines = [];
        return since;
      },
      async audit() {
        const findings: unknown[] = [];
        await projector?.settle();
        await auditTable({
          db: services.db,
          scan: maintenance.scanAs(auditProcedure),
          trail: { caughtUp: async () => projector?.settle() },
          ready: async () => {},
          now: services.now,
          segments: 1,
          isRepairing: false,
          onFinding: (finding) => findings.push(finding),
          onProgress: () => {},
        });
        return findings;
      },
    };
  });
}
