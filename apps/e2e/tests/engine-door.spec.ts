import { createServer } from "node:net";
import { portsClosedToPages } from "@quick-photos/db/embedded";
import { attackEngine, openSockets } from "./support/attack-engine.ts";
import { openAttacker } from "./support/attacker.ts";
import { callEngine, forgeCall, readEngineEndpoint } from "./support/engine.ts";
import { expect, test } from "./support/test.ts";

// One after another: they use the same ports of this machine.
test.describe.configure({ mode: "default" });

const read = forgeCall("Scan", {});
const write = forgeCall("PutItem", { Item: { PK: { S: "STOLEN" }, SK: { S: "STOLEN" } } });

/** What every page can try without having been told: this machine under its names. */
const knownHosts = ["127.0.0.1", "localhost", "0.0.0.0", "[::1]", "127.0.1.1", "127.1.1.1"];

/** Ports beside one that a page knows, the app's own. */
const near = (port: number) => Array.from({ length: 200 }, (_, index) => port - 100 + index).filter((p) => p < 65_536);

const launchOf = (options: object, channel: string | undefined) => ({ ...options, ...(channel ? { channel } : {}) });

test("a page of another origin reaches the engine by no way, even where it is told the address", async ({
  server,
  newPerson,
  launchOptions,
  channel,
}) => {
  await newPerson("Vera");
  const endpoint = readEngineEndpoint(server.dataDir);
  const { hostname, port } = new URL(endpoint);
  const appPort = Number(new URL(server.url).port);
  const rebound = `http://rebound.lan:${port}`;
  const launch = launchOf(launchOptions, channel);
  await using attacker = await openAttacker(launch, `--host-resolver-rules=MAP rebound.lan ${hostname}`);
  const ports = new Set([Number(port), ...portsClosedToPages]);
  const origins = [
    ...knownHosts.flatMap((host) => [...ports].map((each) => `http://${host}:${each}`)),
    ...near(appPort).map((each) => `http://127.0.0.1:${each}`),
    ...near(Number(port)).map((each) => `http://127.0.0.1:${each}`),
    attacker.otherOrigin,
    endpoint,
    rebound,
  ];
  const ownPort = new URL(attacker.otherOrigin).port; // a page reads what comes from its own place
  const others = origins.filter((origin) => origin === attacker.otherOrigin || new URL(origin).port !== ownPort);
  const loot = await attackEngine(attacker.page, { origins: others, read, write });
  expect(loot.read).toEqual([]);
  expect(loot.connected.filter((origin) => new URL(origin).port === port)).toEqual([]);
  expect(loot.connected).toContain(attacker.otherOrigin); // where there is a way in, it is found

  // A name that is made to mean this machine makes the page one of the engine's own origin.
  expect(await attacker.goTo(rebound)).toContain("ERR_UNSAFE_PORT");
  expect(await attacker.goTo(endpoint)).toContain("ERR_UNSAFE_PORT");
  const rows = await callEngine(endpoint, read);
  expect(rows).toContain("passwordHash");
  expect(rows).not.toContain("STOLEN");
});

test("a browser that was told to allow these ports leaves a page the address to guess", async ({
  server,
  newPerson,
  launchOptions,
  channel,
}) => {
  test.skip(process.platform !== "linux", "other systems may have 127.0.0.1 alone");
  await newPerson("Vera");
  const endpoint = readEngineEndpoint(server.dataDir);
  const allowed = `--explicitly-allowed-ports=${portsClosedToPages.join()}`;
  await using attacker = await openAttacker(launchOf(launchOptions, channel), allowed);
  const origins = knownHosts.flatMap((host) => portsClosedToPages.map((port) => `http://${host}:${port}`));
  expect(await attackEngine(attacker.page, { origins, read, write })).toEqual({ read: [], connected: [] });
  expect(await callEngine(endpoint, read)).not.toContain("STOLEN");
  // With the address it gets everything: the attack works, and only the address is in its way.
  const { read: told } = await attackEngine(attacker.page, { origins: [endpoint], read, write: read });
  expect(told.join()).toContain("passwordHash");
});

test("the browser connects to none of the ports, at any address", async ({ launchOptions, channel }) => {
  test.skip(process.platform !== "linux", "other systems may have 127.0.0.1 alone, where other engines listen");
  // Not 127.0.0.1, where an engine looks whether somebody has its port: those of other tests would not start.
  const host = "127.66.66.66";
  await using attacker = await openAttacker(launchOf(launchOptions, channel));
  const connected: number[] = [];
  const listeners = portsClosedToPages.map((port) =>
    createServer((socket) => {
      connected.push(port);
      socket.destroy();
    })
      .on("error", () => undefined) // another program of this machine has the port
      .listen(port, host),
  );
  const origins = portsClosedToPages.map((port) => `http://${host}:${port}`);
  expect(await attackEngine(attacker.page, { origins, read, write })).toEqual({ read: [], connected: [] });
  expect(await openSockets(attacker.page, origins)).toEqual([]);
  expect(connected).toEqual([]);
  for (const listener of listeners) listener.close();
});
