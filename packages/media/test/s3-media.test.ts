import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { quarters } from "./support/images.ts";
import { anna, refusedWith, ulid } from "./support/media-under-test.ts";
import { startS3Media } from "./support/s3-media.ts";

const jpeg = await quarters({ width: 64, height: 48 }).jpeg().toBuffer();
const request = { ownerId: anna, ulid, contentType: "image/jpeg", byteLength: jpeg.byteLength };

function put(url: string, headers: Record<string, string>, bytes: Uint8Array): Promise<Response> {
  return fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) });
}

test("a ticket leads straight to the store, with size and type signed in", async () => {
  await using store = await startS3Media();
  const { url, headers } = await store.media.createUpload(request);
  expect(url).toMatch(new RegExp(`^${store.bucketUrl}/uploads/${anna}/${ulid}\\?`));
  const { searchParams } = new URL(url);
  expect(searchParams.get("X-Amz-SignedHeaders")).toBe("content-length;content-type;host");
  expect(searchParams.get("X-Amz-Expires")).toBe("3600");
  expect([...searchParams.keys()].filter((name) => /checksum|crc/i.test(name))).toEqual([]);
  expect(headers).toEqual({ "content-type": "image/jpeg" });
});

test("a checksum is signed in as well, and sent as a header", async () => {
  await using store = await startS3Media();
  const digest = createHash("sha256").update(jpeg);
  const { url, headers } = await store.media.createUpload({ ...request, sha256: digest.copy().digest("hex") });
  const { searchParams } = new URL(url);
  expect(searchParams.get("X-Amz-SignedHeaders")).toBe("content-length;content-type;host;x-amz-checksum-sha256");
  expect(headers).toEqual({ "content-type": "image/jpeg", "x-amz-checksum-sha256": digest.digest("base64") });
  expect((await put(url, { "content-type": "image/jpeg" }, jpeg)).status).toBe(403);
  const others = Buffer.from(jpeg).fill(0, 100, 120);
  expect((await put(url, headers, others)).status).toBe(400);
  expect(await store.files()).toEqual([]);
  expect((await put(url, headers, jpeg)).status).toBe(200);
});

test.each([
  ["one byte more", { bytes: Buffer.concat([jpeg, Buffer.alloc(1)]) }],
  ["one byte less", { bytes: jpeg.subarray(1) }],
  ["20 MB more", { bytes: Buffer.alloc(20 * 1024 * 1024) }],
  ["another type", { headers: { "content-type": "text/html" } }],
  ["no type", { headers: {} }],
  ["a header nobody signed", { headers: { "content-type": "image/jpeg", "x-amz-acl": "public-read" } }],
  ["another owner in the path", { change: (url: string) => url.replace(anna, "b9c8d7e6f5g4h3j2") }],
  ["a longer life", { change: (url: string) => url.replace("X-Amz-Expires=3600", "X-Amz-Expires=36000") }],
])("the store itself refuses %s, and has nothing", async (_, o) => {
  await using store = await startS3Media();
  const { url, headers } = await store.media.createUpload(request);
  const { bytes = jpeg, headers: sent = headers, change = String }: RefusedPut = o;
  const response = await put(change(url), sent, bytes);
  expect(response.status).toBe(403);
  expect(await store.files()).toEqual([]);
});

interface RefusedPut {
  bytes?: Buffer;
  headers?: Record<string, string>;
  change?: (url: string) => string;
}

test("anybody may read renditions from a CDN; nobody may read an original, list, or write", async () => {
  await using store = await startS3Media();
  await store.upload(jpeg, { ulid: "01WAITING" });
  const { facts } = await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg) });
  expect(store.media.url(facts.renditions.feed)).toBe(`https://cdn.example/${facts.renditions.feed}`);
  const rendition = await fetch(`${store.bucketUrl}/${facts.renditions.feed}`);
  expect(rendition.status).toBe(200);
  expect(rendition.headers.get("content-type")).toBe("image/webp");
  expect(rendition.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  for (const path of [`/uploads/${anna}/01WAITING`, `/uploads/${anna}/${ulid}`, "/", "/?list-type=2"]) {
    expect((await fetch(store.bucketUrl + path)).status, path).toBe(403);
  }
  expect((await put(`${store.bucketUrl}/${facts.renditions.feed}`, {}, jpeg)).status).toBe(403);
});

test("a rendition can be passed on by the server as well, whole or in part", async () => {
  await using store = await startS3Media();
  const { facts } = await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg) });
  const opened = await store.media.open(facts.renditions.full);
  const whole = await opened?.stream();
  const bytes = Buffer.concat((await whole?.toArray()) ?? []);
  expect(bytes.byteLength).toBe(opened?.byteLength);
  const part = await opened?.stream({ start: 4, end: 9 });
  expect(Buffer.concat((await part?.toArray()) ?? [])).toEqual(bytes.subarray(4, 10));
  expect(await store.media.open(`uploads/${anna}/${ulid}`)).toBeNull();
});

test("of bodies that are sent past the store to the server, a few are read at once, and all arrive", async () => {
  await using store = await startS3Media();
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let begun = 0;
  async function* body() {
    begun += 1;
    await opened;
    yield jpeg;
  }
  const ulids = Array.from({ length: 8 }, (_, at) => `${ulid.slice(0, -1)}${at}`);
  const tickets = await Promise.all(ulids.map((each) => store.media.createUpload({ ...request, ulid: each })));
  const received = Promise.all(tickets.map(({ uploadId }) => store.media.receive(uploadId, body(), jpeg.byteLength)));
  await expect.poll(() => begun).toBeGreaterThan(3);
  // Whoever may begin has begun when the store has answered once more.
  expect(await store.files()).toEqual([]);
  expect(begun).toBe(4);
  open();
  await received;
  expect(await store.files()).toHaveLength(8);
});

test("a store that is away is MEDIA_UNAVAILABLE", async () => {
  await using store = await startS3Media();
  const uploadId = await store.upload(jpeg);
  await store.stopServer();
  const away = refusedWith("MEDIA_UNAVAILABLE");
  await expect(store.media.finishPhoto({ ownerId: anna, uploadId })).rejects.toMatchObject(away);
  await expect(store.files()).rejects.toMatchObject(away);
});
