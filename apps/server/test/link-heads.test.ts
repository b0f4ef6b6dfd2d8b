import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { RouterOutputs } from "@quick-photos/api";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { pino } from "pino";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { createLimiter } from "../src/limits/create-limiter.ts";
import { type Listener, listen } from "../src/listen.ts";
import { callerOf, largePhoto, type PhotoCaller } from "./fixtures/photo-caller.ts";
import { rawRequest } from "./fixtures/raw-request.ts";
import { type RunningApp, startApp } from "./fixtures/running-app.ts";

const caption = `"Fog" </title><script>alert(1)</script> &amp; שלום 🌫️ ${"and more of it ".repeat(20)}`;

/** Milliseconds: a busy machine has the time it needs. What is not waited for is tested with the engine's weather. */
const patience = 30_000;

let running: RunningApp;
let listener: Listener;
let anna: PhotoCaller;
let photo: RouterOutputs["photos"]["publish"];
const origin = () => `http://127.0.0.1:${listener.port}`;

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  rawRequest(origin(), path, { method, headers });

beforeAll(async () => {
  running = await startApp({}, { linkHeadMs: patience });
  listener = await listen({ app: running.app, ...running.config, host: "127.0.0.1", port: 0 });
  anna = await callerOf(origin());
  photo = await anna.publish(await anna.upload(await largePhoto()), caption);
});
afterAll(async () => {
  await listener.close({ graceMs: 0 });
  await running[Symbol.asyncDispose]();
});

type Element = DefaultTreeAdapterTypes.Element;
const elementsIn = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...elementsIn(child)] : []));

/** Returns what a page says of itself, by the names it says it under. */
function headOf(page: string): Record<string, string> {
  const said = elementsIn(parse(page)).map(({ tagName, attrs, childNodes: [text] }): [string, string] => {
    const { name, property, rel, content, href } = Object.fromEntries(attrs.map((it) => [it.name, it.value]));
    return [name ?? property ?? rel ?? tagName, content ?? href ?? (text && "value" in text ? text.value : "")];
  });
  return Object.fromEntries(said);
}

const headAt = async (path: string) => headOf((await ask(path)).body.toString());

/** What the log has of the last request for a path. */
const lastLine = (path: string) => running.logged().findLast((line) => line.path === path && line.msg === "request");

test("a link to a photo shows it, for one request", async () => {
  const path = `/photos/${photo.photoId}`;
  const head = await headAt(path);
  expect(head).toMatchObject({
    title: "Photo by anna · Quick Photos",
    canonical: `${origin()}${path}`,
    "og:url": `${origin()}${path}`,
    "og:title": "Photo by anna",
    "og:type": "article",
    "og:image:width": "1080",
    "og:image:height": "810",
    "twitter:card": "summary_large_image",
  });
  expect(head.description).toMatch(/^"Fog" <\/title><script>alert\(1\)<\/script> &amp; שלום 🌫️ and more .+…$/u);
  expect(Object.keys(head)).not.toContain("script");
  expect(lastLine(path)).toMatchObject({ status: 200, dynamodb: { requests: 1, writeUnits: 0 } });

  const picture = await ask(new URL(head["og:image"] ?? "").pathname);
  expect([picture.status, picture.headers["content-type"]]).toEqual([200, "image/jpeg"]);
  expect(picture.headers["cache-control"]).toContain("immutable");
  expect(await sharp(picture.body).metadata()).toMatchObject({ format: "jpeg", width: 1080, height: 810 });
});

test("links to somebody lead to their name, without a picture until there is one", async () => {
  await anna.updateProfile({ displayName: "Anna & <b>Ben</b>", status: "Says “hello”" });
  // The name is looked up first.
  const requests = { "/@anna": 2, "/@ANNA/": 2, [`/people/${anna.userId}`]: 1 };
  for (const path of Object.keys(requests)) {
    const head = await headAt(path);
    expect(head).toMatchObject({
      title: "Anna & <b>Ben</b> · Quick Photos",
      description: "@anna on Quick Photos. Says “hello”",
      canonical: `${origin()}/@anna`,
      "og:type": "profile",
      "twitter:card": "summary",
    });
    expect(Object.keys(head)).not.toContain("og:image");
    expect(lastLine(path)).toMatchObject({ dynamodb: { requests: requests[path] } });
  }
  const small = await sharp({ create: { width: 64, height: 64, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
  await anna.updateProfile({ pictureUploadId: await anna.upload(small) });
  const { pathname } = new URL((await headAt("/@anna"))["og:image"] ?? "");
  expect(pathname).toBe(`/media/pictures/${anna.userId}.jpg`);
  expect((await ask(pathname)).headers["content-type"]).toBe("image/jpeg");
});

test("what does not exist, or cannot, is the page as it was built", async () => {
  const plain = await ask("/");
  for (const path of [
    "/@nobody",
    "/people/0000000000000000",
    "/photos/A.B",
    "/@x",
    "/photos/%00",
    `/@${"x".repeat(999)}`,
  ]) {
    const { status, headers, body } = await ask(path);
    expect([path, status, headers.etag, body.toString()]).toEqual([
      path,
      200,
      plain.headers.etag,
      plain.body.toString(),
    ]);
  }
  expect(lastLine("/photos/A.B")).not.toHaveProperty("dynamodb");
});

test("a page with a head is one representation for each encoding, by GET and HEAD", async () => {
  const path = `/photos/${photo.photoId}`;
  // The name that she has taken is copied to her photo a moment later.
  await expect.poll(async () => (await headAt(path)).title).toBe("Photo by Anna & <b>Ben</b> · Quick Photos");
  const plain = await ask(path);
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  const etags = new Set([plain.headers.etag]);
  for (const [encoding, decode] of Object.entries(unpack)) {
    const { headers, body } = await ask(path, { "accept-encoding": encoding });
    expect(headers).toMatchObject({
      "content-encoding": encoding,
      "cache-control": "no-cache",
      vary: "accept-encoding",
    });
    expect(headers).not.toHaveProperty("last-modified");
    expect(decode(body).equals(plain.body)).toBe(true);
    etags.add(headers.etag);
    const again = await ask(path, { "accept-encoding": encoding, "if-none-match": headers.etag ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await ask(path, { "accept-encoding": encoding }, "HEAD");
    const { date: _, "x-request-id": __, ...same } = headers;
    expect([head.status, head.headers]).toEqual([200, expect.objectContaining(same)]);
    expect(head.body.length).toBe(0);
  }
  expect(etags.size).toBe(3);
});

test("another caption is another page, and a removed photo none", async () => {
  const path = `/photos/${photo.photoId}`;
  const before = await ask(path);
  await anna.updatePhoto(photo.photoId, { caption: "After", altText: "A field" });
  const after = await ask(path, { "if-none-match": before.headers.etag ?? "" });
  const said = { description: "After", "og:image:alt": "A field" };
  expect([after.status, headOf(after.body.toString())]).toEqual([200, expect.objectContaining(said)]);
  await anna.remove(photo.photoId);
  expect(await headAt(path)).not.toHaveProperty("og:title");
});

test("links are counted as visits, one too many is the page without a head, and the public address is theirs", async () => {
  const { config, composition } = running;
  const limits = { ...config.limits, visits: { points: 2, seconds: 600 } };
  const limiter = createLimiter({ limits, tableName: config.tableName });
  const settings = { ...config, linkHeadMs: patience, publicUrl: "https://photos.test" };
  const app = createApp({
    ...settings,
    logger: pino({ enabled: false }),
    services: { ...composition.services, limiter },
  });
  const canonicals = [];
  for (let visit = 0; visit < 3; visit++) {
    const response = await app.request("/@anna");
    canonicals.push([response.status, headOf(await response.text()).canonical]);
  }
  const theirs = [200, "https://photos.test/@anna"];
  expect(canonicals).toEqual([theirs, theirs, [200, undefined]]);
});
