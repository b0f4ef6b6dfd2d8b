import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { receiveUpload } from "@quick-photos/api";
import { createUlid } from "@quick-photos/db";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Listener, listen } from "../src/listen.ts";
import { createOpenApiDocument } from "../src/openapi/create-openapi-document.ts";
import { callerOf, smallPhoto } from "./fixtures/photo-caller.ts";
import { rawRequest } from "./fixtures/raw-request.ts";
import { type RunningApp, startApp } from "./fixtures/running-app.ts";

let running: RunningApp;
let listener: Listener;
let accessToken: string;
/** Addresses of the kinds of files there are. */
const paths = { asset: "/assets/index-a1b2c3d4.js", page: "/", empty: "/empty.txt", photo: "", export: "/export" };

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  rawRequest(`http://127.0.0.1:${listener.port}`, path, { method, headers });

beforeAll(async () => {
  running = await startApp();
  listener = await listen({ app: running.app, ...running.config, host: "127.0.0.1", port: 0 });
  const caller = await callerOf(`http://127.0.0.1:${listener.port}`);
  accessToken = caller.accessToken;
  const { urls } = await caller.publish(await caller.upload(await smallPhoto()));
  paths.photo = new URL(urls.thumb).pathname;
});
afterAll(async () => {
  await listener.close({ graceMs: 0 });
  await running[Symbol.asyncDispose]();
});

/** What one kind of file is like when nothing is asked of it. */
async function plain(kind: keyof typeof paths) {
  const { status, headers, body } = await ask(paths[kind], { "accept-encoding": "identity" });
  expect(status).toBe(200);
  return { size: body.length, etag: headers.etag ?? "", modified: headers["last-modified"] ?? "", body };
}

const past = "Sun, 06 Nov 1994 08:49:37 GMT";
const future = "Fri, 06 Nov 2094 08:49:37 GMT";

/** Conditions, and how a file with a date and a photo without one answer; `$` stands for the tag, `@` for the date. */
const conditions: [headers: Record<string, string>, asset: number, photo: number][] = [
  [{ "if-none-match": "$" }, 304, 304],
  [{ "if-none-match": "W/$" }, 304, 304],
  [{ "if-none-match": '"a", W/"b" ,$' }, 304, 304],
  [{ "if-none-match": '"a,b", "c"' }, 200, 200],
  [{ "if-none-match": "*" }, 304, 304],
  [{ "if-none-match": "nonsense" }, 200, 200],
  [{ "if-none-match": '"a"', "if-modified-since": future }, 200, 200],
  [{ "if-none-match": "$", "if-modified-since": past }, 304, 304],
  [{ "if-none-match": "$", range: "bytes=0-1" }, 304, 304],
  [{ "if-modified-since": "@" }, 304, 200],
  [{ "if-modified-since": future }, 304, 200],
  [{ "if-modified-since": past }, 200, 200],
  [{ "if-modified-since": "Friday, 06-Nov-48 08:49:37 GMT" }, 304, 200],
  [{ "if-modified-since": "Fri Nov  6 08:49:37 2094" }, 304, 200],
  [{ "if-modified-since": "2094" }, 200, 200],
  [{ "if-match": "$" }, 200, 200],
  [{ "if-match": '"a", $' }, 200, 200],
  [{ "if-match": "*" }, 200, 200],
  [{ "if-match": "W/$" }, 412, 412],
  [{ "if-match": '"a"' }, 412, 412],
  [{ "if-match": '"a"', "if-none-match": "$" }, 412, 412],
  [{ "if-match": "$", "if-unmodified-since": past }, 200, 200],
  [{ "if-unmodified-since": past }, 412, 200],
  [{ "if-unmodified-since": "@" }, 200, 200],
  [{ "if-unmodified-since": "nonsense" }, 200, 200],
];

test("the description of the API is a file like others, and asked for again", async () => {
  const { status, headers, body } = await ask("/openapi.json", { "accept-encoding": "br" });
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "content-encoding": "br", "cache-control": "no-cache", vary: "accept-encoding" });
  expect(JSON.parse(brotliDecompressSync(body).toString())).toEqual(createOpenApiDocument());
  const again = await ask("/openapi.json", { "accept-encoding": "br", "if-none-match": headers.etag ?? "" });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await ask("/openapi.json", {}, "POST")).status).toBe(405);
});

describe.each(["asset", "photo"] as const)("conditions on the %s", (kind) => {
  test.each(conditions)("%j", async (template, asset, photo) => {
    const { etag, modified, body } = await plain(kind);
    const filled = Object.entries(template).map(([name, value]) => [
      name,
      value.replace("$", () => etag).replace("@", () => modified || future),
    ]);
    const headers = { "accept-encoding": "identity", ...Object.fromEntries(filled) };
    const got = await ask(paths[kind], headers);
    const expected = kind === "asset" ? asset : photo;
    expect(got.status).toBe(expected);
    if (expected === 200) expect(got.body).toEqual(body);
    else expect(got.body).toHaveLength(0);
    // A 304 renews what a cache knows; a failed condition says nothing about the file.
    const vary = kind === "asset" ? "accept-encoding" : "accept";
    if (expected !== 412) {
      expect(got.headers).toMatchObject({ etag, vary, "cache-control": expect.stringContaining("immutable") });
    } else expect(got.headers["cache-control"]).toBe("no-store");
    const { status, headers: headHeaders } = await ask(paths[kind], headers, "HEAD");
    expect([status, headHeaders.etag, headHeaders["content-length"]]).toEqual([
      expected,
      got.headers.etag,
      got.headers["content-length"],
    ]);
  });
});

/** Ranges of a file of more than a hundred bytes: null for the whole, else what slice takes; "416" for a part beyond. */
const ranges: [range: string, expected: [number, number?] | null | "416"][] = [
  ["bytes=0-0", [0, 1]],
  ["bytes=2-5", [2, 6]],
  ["bytes=10-", [10]],
  ["bytes=10-999999999999", [10]],
  ["bytes=-7", [-7]],
  ["bytes=-999999999999", [0]],
  ["BYTES=2-5", [2, 6]],
  ["bytes=2-5,", [2, 6]],
  ["bytes=-0", "416"],
  ["bytes=999999999999-", "416"],
  ["bytes=5-2", null],
  ["bytes=0-1,3-4", null],
  ["bytes=", null],
  ["bytes=-", null],
  ["bytes=a-b", null],
  ["bytes=0x1-2", null],
  ["bytes 0-1", null],
  ["0-1", null],
  ["lines=0-1", null],
];

describe.each([
  ["asset", "identity"],
  ["asset", "gzip"],
  ["asset", "br"],
  ["page", "identity"],
  ["photo", "identity"],
] as const)("ranges of the %s as %s", (kind, encoding) => {
  test.each(ranges)("%s", async (range, expected) => {
    const accepted = { "accept-encoding": encoding };
    const whole = await ask(paths[kind], accepted);
    const size = whole.body.length;
    const got = await ask(paths[kind], { ...accepted, range });
    expect(got.headers["accept-ranges"]).toBe("bytes");
    if (expected === "416") {
      expect([got.status, got.headers["content-range"], got.body.length]).toEqual([416, `bytes */${size}`, 0]);
      expect(got.headers["cache-control"]).toBe("no-store");
      return;
    }
    const part = whole.body.subarray(...(expected ?? [0]));
    expect(got.status).toBe(expected ? 206 : 200);
    expect(got.body).toEqual(part);
    const start = part.byteOffset - whole.body.byteOffset;
    const contentRange = expected ? `bytes ${start}-${start + part.length - 1}/${size}` : undefined;
    expect(got.headers).toMatchObject({ etag: whole.headers.etag, "content-length": String(part.length) });
    for (const name of ["vary", "content-type", "content-encoding", "cache-control"]) {
      expect(got.headers[name], name).toBe(whole.headers[name]);
    }
    expect(got.headers["content-range"]).toBe(contentRange);
    const head = await ask(paths[kind], { ...accepted, range }, "HEAD");
    expect([head.status, head.headers["content-length"], head.headers["content-range"]]).toEqual([
      200,
      String(size),
      undefined,
    ]);
  });
});

test("If-Range counts for the very same bytes only, and never by date", async () => {
  for (const kind of ["asset", "photo"] as const) {
    const { etag, modified } = await plain(kind);
    const conditions = { [etag]: 206, [`W/${etag}`]: 200, '"other"': 200, [modified || past]: 200, "*": 200 };
    for (const [condition, status] of Object.entries(conditions)) {
      const headers = { "accept-encoding": "identity", range: "bytes=0-1", "if-range": condition };
      expect((await ask(paths[kind], headers)).status, `${kind} ${condition}`).toBe(status);
    }
  }
  const { etag } = await plain("asset");
  const compressed = await ask(paths.asset, { "accept-encoding": "gzip", range: "bytes=0-1", "if-range": etag });
  expect(compressed.status).toBe(200);
});

test("a file without bytes has no parts", async () => {
  for (const [range, status] of Object.entries({ "bytes=0-": 416, "bytes=-1": 200, "bytes=-0": 416 })) {
    const { headers, ...got } = await ask(paths.empty, { range });
    expect([range, got.status, headers["content-range"]]).toEqual([
      range,
      status,
      status === 416 ? "bytes */0" : undefined,
    ]);
  }
});

test("each encoding is another form of a file, with a tag of its own", async () => {
  const { body, etag } = await plain("asset");
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };
  const tags = new Set<string>();
  for (const [encoding, open] of Object.entries(unpack)) {
    const got = await ask(paths.asset, { "accept-encoding": encoding });
    expect(got.headers["content-encoding"]).toBe(encoding === "identity" ? undefined : encoding);
    expect(got.headers).toMatchObject({ vary: "accept-encoding", "content-length": String(got.body.length) });
    expect(open(got.body)).toEqual(body);
    tags.add(got.headers.etag ?? "");
    expect(
      (await ask(paths.asset, { "accept-encoding": encoding, "if-none-match": got.headers.etag ?? "" })).status,
    ).toBe(304);
  }
  expect(tags.size).toBe(3);
  expect([...tags].every((tag) => /^"[^"]+"$/.test(tag))).toBe(true);
  const other = await ask(paths.asset, { "accept-encoding": "gzip", "if-none-match": etag });
  expect(other.status).toBe(200);
});

test("what was compressed when it was built is sent as it lies there, and not by a name of its own", async () => {
  const file = "/assets/libraries-a1b2c3d4.js";
  for (const [encoding, ending] of [
    ["br", ".br"],
    ["gzip", ".gz"],
  ] as const) {
    const got = await ask(file, { "accept-encoding": encoding });
    expect(got.body).toEqual(await readFile(path.join(running.config.clientDir ?? "", file + ending)));
    expect(got.headers).toMatchObject({ "content-encoding": encoding, vary: "accept-encoding" });
    expect((await ask(file + ending)).status).toBe(404);
  }
});

test.each([
  [undefined, undefined],
  ["", undefined],
  ["br, gzip", "br"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip;q=1, br;q=0.5", "gzip"],
  ["br;q=0, *", "gzip"],
  ["*", "br"],
  ["*;q=0", undefined],
  ["gzip;q=0", undefined],
  ["identity;q=0", undefined],
  ["identity;q=0, gzip;q=0.1", "gzip"],
  ["deflate", undefined],
  ["x-gzip2, brr", undefined],
])("Accept-Encoding %j gets %j", async (accepted, encoding) => {
  const got = await ask(paths.asset, accepted === undefined ? {} : { "accept-encoding": accepted });
  expect([got.status, got.headers["content-encoding"]]).toEqual([200, encoding]);
});

describe("the export", () => {
  test.each([
    [{}, 200],
    [{ range: "bytes=0-1" }, 200],
    [{ range: "bytes=999999999-" }, 200],
    [{ "if-none-match": '"a"' }, 200],
    [{ "if-none-match": "*" }, 304],
    [{ "if-match": "*" }, 200],
    [{ "if-match": '"a"' }, 412],
    [{ "if-modified-since": future }, 200],
    [{ "if-unmodified-since": past }, 200],
  ])("%j", async (conditions, status) => {
    const headers = { authorization: `Bearer ${accessToken}`, ...conditions };
    const got = await ask(paths.export, headers);
    expect(got.status).toBe(status);
    expect(got.headers["cache-control"]).toBe("no-store");
    if (status === 200) {
      expect(JSON.parse(got.body.toString())).toBeTypeOf("object");
      expect(got.headers["accept-ranges"]).toBe("none");
    }
    const head = await ask(paths.export, headers, "HEAD");
    expect([head.status, head.headers["content-type"], head.body.length]).toEqual([
      status,
      got.headers["content-type"],
      0,
    ]);
  });

  test("a condition is nothing to who may not read it", async () => {
    expect((await ask(paths.export, { "if-none-match": "*" })).status).toBe(401);
  });
});

describe("a ticket", () => {
  const account = { username: "ticket", password: "correct horse" };
  const origin = () => `http://127.0.0.1:${listener.port}`;
  let photo: Buffer;
  let owner: Awaited<ReturnType<typeof callerOf>>;
  beforeAll(async () => {
    photo = await sharp({ create: { width: 32, height: 24, channels: 3, background: "teal" } })
      .jpeg()
      .toBuffer();
    owner = await callerOf(origin(), account);
  });

  /** PUTs the bytes once more, and returns what was answered. */
  async function put(uploadId: string) {
    const body = new Uint8Array(photo);
    const response = await fetch(`${origin()}/media/uploads/${uploadId}`, { method: "PUT", body });
    const text = await response.text();
    return text === "" ? response.status : `${response.status} ${JSON.parse(text).error.data.reason}`;
  }

  /** What lies where uploads wait. */
  async function waiting(userId = owner.userId) {
    const files = await readdir(path.join(running.config.dataDir, "media/uploads", userId)).catch(() => []);
    return files.filter((name) => !name.endsWith(".json"));
  }

  const refusalOf = (call: Promise<unknown>) =>
    call.then(
      () => null,
      (error: Error) => JSON.parse(error.message).data.reason,
    );

  test("takes bytes again until it is published, and none after, also when the photo is gone", async () => {
    const uploadId = await owner.upload(photo);
    expect(await put(uploadId)).toBe(204);
    const { photoId } = await owner.publish(uploadId);
    expect(await put(uploadId)).toBe("412 UPLOAD_USED_UP");
    expect((await owner.publish(uploadId)).photoId).toBe(photoId);
    await owner.remove(photoId);
    expect(await put(uploadId)).toBe("412 UPLOAD_USED_UP");
    expect(await refusalOf(owner.publish(uploadId))).toBe("UPLOAD_USED_UP");
    expect(await refusalOf(owner.updateProfile({ pictureUploadId: uploadId }))).toBe("UPLOAD_USED_UP");
    expect(await waiting()).toEqual([]);
  });

  test("is for a photo or for a picture", async () => {
    const [first, second] = [await owner.upload(photo), await owner.upload(photo)];
    await owner.publish(first);
    expect(await refusalOf(owner.updateProfile({ pictureUploadId: first }))).toBe("UPLOAD_USED_UP");
    await owner.updateProfile({ pictureUploadId: second });
    await owner.updateProfile({ pictureUploadId: second });
    expect(await refusalOf(owner.publish(second))).toBe("UPLOAD_USED_UP");
    expect(await put(second)).toBe("412 UPLOAD_USED_UP");
    const both = await owner.upload(photo);
    const used = await Promise.all([
      refusalOf(owner.publish(both)),
      refusalOf(owner.updateProfile({ pictureUploadId: both })),
    ]);
    expect(used.filter((reason) => reason === null)).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  test("lets no bytes in once its session has ended, or its account is gone", async () => {
    const ended = await callerOf(origin(), account);
    const uploadId = await ended.upload(photo);
    const { media } = running.composition.services;
    const file = { ownerId: owner.userId, contentType: "image/jpeg", byteLength: photo.byteLength };
    // As tickets were before they named the session.
    const ofBefore = await media.createUpload({ ...file, ulid: createUlid(Date.now()) });
    const headers = { "content-type": "application/json", authorization: `Bearer ${owner.accessToken}` };
    await fetch(`${origin()}/trpc/session.endOthers`, { method: "POST", headers, body: "{}" });
    expect([await put(uploadId), await put(ofBefore.uploadId)]).toEqual(["401 SESSION_ENDED", 204]);
    const own = await owner.upload(photo);
    await owner.removeAccount();
    for (const each of [own, ofBefore.uploadId]) expect(await put(each)).toBe("401 SESSION_ENDED");
    // What was sent before goes with the account.
    await expect.poll(() => waiting()).toEqual([]);
  });

  test("whose photo goes while bytes are on their way keeps none of them", async () => {
    const other = await callerOf(origin(), { ...account, username: "slow" });
    const uploadId = await other.upload(photo);
    const { services } = running.composition;
    async function* slow() {
      yield photo.subarray(0, 100);
      const { photoId } = await other.publish(uploadId);
      await other.remove(photoId);
      yield photo.subarray(100);
    }
    const received = receiveUpload(services, { uploadId, body: slow(), contentLength: null });
    await expect(received).rejects.toMatchObject({ code: "PHOTO_REMOVED" });
    expect(await waiting(other.userId)).toEqual([]);
  });
});
