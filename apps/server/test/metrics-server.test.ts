import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { serveMetrics } from "../src/telemetry/metrics-server.ts";
import { rawRequest } from "./fixtures/raw-request.ts";

const token = "a token of thirty-two bytes or more, as it has to be";
const answer = (_: unknown, response: { end(text: string): void }) => response.end("measured");

/** Returns the statuses of a server of metrics, for each of these requests. */
async function statusesOf(
  scrape: { host: string; token: string | undefined },
  requests: { path?: string; method?: string; headers?: Record<string, string> }[],
): Promise<number[]> {
  const server = await serveMetrics({ port: 0, ...scrape }, answer);
  const origin = `http://127.0.0.1:${server.port}`;
  const answers = await Promise.all(requests.map(({ path = "/metrics", ...rest }) => rawRequest(origin, path, rest)));
  await server.close();
  return answers.map(({ status }) => status);
}

test("on loopback whoever is on this machine may ask, and no page of another site through their browser", async () => {
  const requests = [
    {},
    { headers: { host: "localhost:9464" } },
    { headers: { host: "[::1]:9464" } },
    { headers: { host: "metrics.example" } },
    { headers: { host: "127.0.0.1.example" } },
    { path: "/" },
    { method: "POST" },
  ];
  expect(await statusesOf({ host: "127.0.0.1", token: undefined }, requests)).toEqual([
    200, 200, 200, 403, 403, 404, 405,
  ]);
});

test("with a token nobody learns anything without it", async () => {
  const requests = [
    {},
    { path: "/nothing" },
    { headers: { authorization: "Bearer " } },
    { headers: { authorization: `Basic ${token}` } },
    { headers: { authorization: `Bearer ${token}`, host: "metrics.example" } },
  ];
  expect(await statusesOf({ host: "0.0.0.0", token }, requests)).toEqual([401, 401, 401, 401, 200]);
});

test("on loopback it is not there for other machines", async (context) => {
  const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const address = others.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  if (address === undefined) return context.skip("this machine has no address but its own");
  const server = await serveMetrics({ port: 0, host: "127.0.0.1", token: undefined }, answer);
  await expect(rawRequest(`http://${address}:${server.port}`, "/metrics")).rejects.toThrow("ECONNREFUSED");
  await server.close();
});
