import { findFreePort } from "@quick-photos/testing";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { instruments } from "../src/telemetry/instruments/instruments.ts";
import { sampleNames } from "../src/telemetry/instruments/prometheus-name.ts";
import { parseMetrics, type Sample, sumOf } from "./fixtures/metrics-text.ts";
import { callerOf } from "./fixtures/photo-caller.ts";
import { type ServerProcess, startServer } from "./fixtures/server-process.ts";
import {
  type Attribute,
  type CollectedSpan,
  type SimulatedCollector,
  startCollector,
} from "./fixtures/simulated-collector.ts";

const names = Object.keys(instruments) as (keyof typeof instruments)[];

/** What is nobody's but a person's, as far as this file knows of it. */
const ofPeople: string[] = ["zacharias.gone", "berenice.here", "a caption of somebody", "127.0.0.1"];

let collector: SimulatedCollector;
let server: ServerProcess;
let origin: string;
let scraped: Sample[];

const metricsPort = await findFreePort();
const scrape = async () => parseMetrics(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text());

/** Opens the stream of somebody's notifications. */
async function listenAs(accessToken: string): Promise<AbortController> {
  const ending = new AbortController();
  const headers = { authorization: `Bearer ${accessToken}`, accept: "text/event-stream" };
  const { status } = await fetch(`${origin}/trpc/inbox.live`, { headers, signal: ending.signal });
  expect(status).toBe(200);
  return ending;
}

const signIn = (username: string) =>
  fetch(`${origin}/trpc/session.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password: "wrong horse" }),
  });

/** Does what people do, what they should not, and what strangers try. */
async function live(): Promise<void> {
  const zacharias = await callerOf(origin, { username: "zacharias.gone", password: "correct horse" });
  const berenice = await callerOf(origin, { username: "berenice.here", password: "correct horse" });
  const stream = await listenAs(zacharias.accessToken);
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
  const uploadId = await zacharias.upload(photo);
  const { photoId } = await zacharias.publish(uploadId, "a caption of somebody");
  await berenice.follow(zacharias.userId);
  await berenice.react(photoId);
  await berenice.photos();
  ofPeople.push(zacharias.userId, berenice.userId, photoId, uploadId, zacharias.accessToken);
  for (const _ of [1, 2, 3]) await signIn("zacharias.gone");
  await fetch(`${origin}/trpc/photos.of.zacharias.gone`);
  await fetch(`${origin}/zacharias.gone`, { method: "PROPFIND" });
  scraped = await vi.waitFor(
    async () => {
      const samples = await scrape();
      expect(sumOf(samples, "quick_photos_projector_changes_total")).toBeGreaterThan(4);
      expect(sumOf(samples, "quick_photos_jobs_waiting")).toBe(0);
      expect(sumOf(samples, "quick_photos_live_streams")).toBe(1);
      // A request is counted when its connection is done with it, and a part that is slow to reply is looked at again.
      expect(sumOf(samples, "http_server_request_duration_count", { http_request_method: "_OTHER" })).toBe(1);
      expect(sumOf(samples, "quick_photos_ready")).toBe(3);
      return samples;
    },
    { timeout: 60_000 },
  );
  stream.abort();
}

beforeAll(async () => {
  collector = await startCollector();
  server = startServer({
    env: {
      METRICS_PORT: String(metricsPort),
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.endpoint}/`,
      OTEL_EXPORTER_OTLP_HEADERS: "x-tenant=of%20ours,x-other=1",
      LIMIT_SIGN_INS: "1/600",
    },
  });
  origin = await server.ready;
  await live();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await collector[Symbol.asyncDispose]();
});

test("every instrument is scraped, and nothing else", () => {
  const found = new Set(scraped.map(({ name }) => name));
  found.delete("target_info");
  // None of these happens in a test: no request is repeated.
  const expected = names.filter((name) => name !== "quick_photos.dynamodb.retries").flatMap(sampleNames);
  expect([...found].sort()).toEqual(expected.sort());
});

test("what people did is counted", () => {
  const calls = (method: string, reason?: string) =>
    sumOf(scraped, "rpc_server_call_duration_count", { rpc_method: method, ...(reason && { error_type: reason }) });
  expect(calls("users.create")).toBe(2);
  expect(calls("session.signIn", "CREDENTIALS_WRONG")).toBe(1);
  expect(calls("session.signIn", "TOO_MANY_CALLS")).toBe(2);
  expect(calls("unknown", "PROCEDURE_NOT_FOUND")).toBe(1);
  expect(sumOf(scraped, "quick_photos_limits_refusals_total")).toBe(2);
  expect(sumOf(scraped, "quick_photos_passwords_wait_count")).toBe(3);
  expect(sumOf(scraped, "http_server_request_duration_count", { http_route: "/media/uploads/:uploadId" })).toBe(1);
  expect(sumOf(scraped, "quick_photos_engine_up")).toBe(1);
});

test("what the database charged is told by procedure, and index from table", () => {
  const reacted = { quick_photos_procedure: "reactions.react" };
  const written = { ...reacted, db_operation_name: "PutItem", quick_photos_units_kind: "write" };
  expect(sumOf(scraped, "quick_photos_dynamodb_units_total", written)).toBe(1);
  expect(sumOf(scraped, "quick_photos_dynamodb_requests_total", { ...reacted, db_operation_name: "PutItem" })).toBe(1);
  expect(sumOf(scraped, "quick_photos_dynamodb_units_total", { quick_photos_procedure: "projector" })).toBeGreaterThan(
    4,
  );
});

/** A name, an id, an address, or anything else that looks like one. */
function revealsSomebody(text: string): boolean {
  const looksLikeAnId = /[0-9A-HJKMNP-TV-Z]{26}/.test(text) || /\d+\.\d+\.\d+\.\d+/.test(text) || text.length > 64;
  return looksLikeAnId || ofPeople.some((each) => text.includes(each));
}

const textOf = ({ value }: Attribute) => value.stringValue ?? "";

/** Returns the spans that were begun in another, which is named. */
const within = (spans: CollectedSpan[], { spanId }: CollectedSpan) =>
  spans.filter(({ parentSpanId }) => parentSpanId === spanId);

test("a server that stops sends what it knows, and what belongs together is one trace", async () => {
  server.child.kill("SIGTERM");
  expect(await server.exited).toMatchObject({ code: 0 });
  const spans = collector.spans();
  const published = spans.filter(({ name }) => name === "photos.publish");
  expect(published).toHaveLength(1);
  const [publish] = published as [CollectedSpan];
  expect(spans.find(({ spanId }) => spanId === publish.parentSpanId)?.name).toBe("POST /trpc/*");
  expect(within(spans, publish).map(({ name }) => name)).toContain("PutItem");
  const batches = spans.filter(({ name }) => name === "batch");
  expect(batches.flatMap((batch) => within(spans, batch)).map(({ name }) => name)).toContain("UpdateItem");
  expect(collector.headers[0]).toMatchObject({ "x-tenant": "of ours", "x-other": "1" });
  expect(new Set(collector.metrics().map(({ name }) => name))).toContain("http.server.request.duration");
});

test("no label and no attribute tells of a person", () => {
  const labels = scraped.flatMap(({ labels }) => Object.values(labels));
  const attributes = [
    ...collector.spans().flatMap(({ name, attributes }) => [name, ...attributes.map(textOf)]),
    ...collector.metrics().flatMap(({ sum, gauge, histogram }) => {
      const points = [sum, gauge, histogram].flatMap((data) => data?.dataPoints ?? []);
      return points.flatMap((point) => point.attributes.map(textOf));
    }),
  ];
  expect(labels.length).toBeGreaterThan(1_000);
  expect(attributes.length).toBeGreaterThan(500);
  expect([...labels, ...attributes].filter(revealsSomebody)).toEqual([]);
});
