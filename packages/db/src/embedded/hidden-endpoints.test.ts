import { expect, test } from "vitest";
import { hiddenEndpoints, portsClosedToPages } from "./hidden-endpoints.ts";

test("every port is one that whoever follows the Fetch standard, as Node does, does not connect to", async () => {
  for (const port of portsClosedToPages) {
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toHaveProperty("cause.message", "bad port");
  }
});

test("each port comes once, in another order each time", async () => {
  const orders = await Promise.all(Array.from({ length: 5 }, hiddenEndpoints));
  const ports = orders.map((endpoints) => endpoints.map((endpoint) => Number(new URL(endpoint).port)));
  for (const each of ports) expect(each.toSorted((one, other) => one - other)).toEqual([...portsClosedToPages]);
  expect(new Set(ports.map(String)).size).toBe(5);
});

test.runIf(process.platform === "linux")("the address is a new one each time, anywhere in 127.0.0.0/8", async () => {
  const hosts: string[] = [];
  for (let time = 0; time < 100; time++)
    hosts.push(...new Set((await hiddenEndpoints()).map((at) => new URL(at).hostname)));
  expect(new Set(hosts).size).toBe(100);
  for (const host of hosts) expect(host).toMatch(/^127\.[1-9]\d*\.\d+\.[1-9]\d*$/);
  for (const place of [1, 2, 3]) expect(new Set(hosts.map((host) => host.split(".")[place])).size).toBeGreaterThan(50);
});
