import { expect, test } from "vitest";
import { createClient } from "../create-client.ts";
import { isQuickPhotosError } from "../errors.ts";
import type { UploadProgress } from "./upload.ts";

const retry = { attempts: 3, baseDelayMs: 1 };
const ticket = { uploadId: "u1", method: "PUT", url: "/media/u1", headers: { "x-ticket": "1" }, expiresAt: "2999" };
/** Of twelve zero bytes. */
const zeros = "15ec7bf0b50732b49f8228e07d24365338f9e3ab994b00af08e5a3bffe55fd8b";
const file = new File([new Uint8Array(12)], "beach.heic");

/** A server that takes uploads; `answer` decides each request by its path. */
function serve(answer: (path: string, body: unknown) => Response | undefined) {
  const paths: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    paths.push(pathname);
    const body = typeof init?.body === "string" ? JSON.parse(init.body) : init?.body;
    const given = answer(pathname, body);
    if (!given) throw new TypeError("fetch failed");
    return given;
  };
  return { paths, client: createClient({ baseUrl: "http://photos.invalid", fetch, retry }) };
}

const created = () => stream({ data: ticket });
const published = () => stream({ data: { photoId: "p1" } });

/** One call's answer as tRPC streams it: the head names the parts, the part follows. */
const stream = (answer: object) => {
  const part = "error" in answer ? answer : { result: answer };
  return new Response(`{"0":[[0],[null,0,0]]}\n[0,0,[[${JSON.stringify(part)}]]]\n`, { status: 200 });
};

test("asks for a ticket, sends the bytes, publishes, and tells how far it is", async () => {
  const bodies: unknown[] = [];
  const { client, paths } = serve((path, body) => {
    bodies.push(body);
    return path.includes("createUpload") ? created() : path.includes("publish") ? published() : new Response();
  });
  const told: UploadProgress[] = [];
  const photo = await client.uploadPhoto({ file, caption: "Dunes", onProgress: (progress) => told.push(progress) });
  expect(photo).toEqual({ photoId: "p1" });
  expect(paths).toEqual(["/trpc/photos.createUpload", "/media/u1", "/trpc/photos.publish"]);
  expect(bodies).toEqual([
    { 0: { contentType: "image/heic", byteLength: 12, sha256: zeros } },
    file,
    { 0: { uploadId: "u1", caption: "Dunes" } },
  ]);
  expect(told.map(({ stage, sentBytes }) => [stage, sentBytes])).toEqual([
    ["sending", 0],
    ["sending", 12],
    ["finishing", 12],
  ]);
});

test("sends again to the same ticket, publishes again, and asks for one ticket only", async () => {
  const failures = new Set(["/media/u1", "/trpc/photos.publish"]);
  const { client, paths } = serve((path) => {
    if (failures.delete(path)) return undefined;
    return path.includes("createUpload") ? created() : path.includes("publish") ? published() : new Response();
  });
  await client.uploadPhoto({ file });
  expect(paths.filter((path) => path.includes("createUpload"))).toHaveLength(1);
  expect(paths.filter((path) => path === "/media/u1")).toHaveLength(2);
  expect(paths.filter((path) => path.includes("publish"))).toHaveLength(2);
});

test("a given ticket is continued instead of asking for one", async () => {
  const { client, paths } = serve((path) => (path.includes("publish") ? published() : new Response()));
  await client.uploadPhoto({ file, ticket: { ...ticket, method: "PUT" } });
  expect(paths).toEqual(["/media/u1", "/trpc/photos.publish"]);
});

const expired = () => {
  const data = { code: "PRECONDITION_FAILED", httpStatus: 412, path: null, reason: "UPLOAD_EXPIRED" };
  return { error: { message: "The upload has expired", code: -32012, data } };
};

test.each([
  { became: "a photo", asked: ["/media/old", "/trpc/photos.publish"] },
  {
    became: "none",
    asked: ["/media/old", "/trpc/photos.publish", "/trpc/photos.createUpload", "/media/u1", "/trpc/photos.publish"],
  },
])("a given ticket that has expired and became $became", async ({ became, asked }) => {
  const { client, paths } = serve((path, body) => {
    if (path === "/media/old") return Response.json(expired(), { status: 412 });
    if (path.includes("createUpload")) return created();
    if (path === "/media/u1") return new Response();
    const isOld = JSON.stringify(body).includes("old");
    return isOld && became === "none" ? stream(expired()) : published();
  });
  const old = { ...ticket, method: "PUT", uploadId: "old", url: "/media/old" } as const;
  expect(await client.uploadPhoto({ file, ticket: old })).toEqual({ photoId: "p1" });
  expect(paths).toEqual(asked);
});

test("a refusal of the bytes is final", async () => {
  const { client, paths } = serve((path) =>
    path.includes("createUpload") ? created() : new Response("too late", { status: 410 }),
  );
  const error = await client.uploadPhoto({ file }).catch((caught: unknown) => caught);
  expect(isQuickPhotosError(error, "UPLOAD_REFUSED")).toBe(true);
  expect(paths).toHaveLength(2);
});

test("a refusal in the API's own shape keeps its reason", async () => {
  const data = { code: "PRECONDITION_FAILED", httpStatus: 412, path: null, reason: "UPLOAD_EXPIRED" };
  const body = { error: { message: "The upload has expired", code: -32012, data } };
  const { client } = serve((path) =>
    path.includes("createUpload") ? created() : Response.json(body, { status: data.httpStatus }),
  );
  const error = await client.uploadPhoto({ file }).catch((caught: unknown) => caught);
  expect(isQuickPhotosError(error, "UPLOAD_EXPIRED")).toBe(true);
});

test("a stopped upload is ABORTED", async () => {
  const { client } = serve(() => undefined);
  const error = await client
    .uploadPhoto({ file, ticket: { ...ticket, method: "PUT" }, signal: AbortSignal.abort() })
    .catch((caught: unknown) => caught);
  expect(isQuickPhotosError(error, "ABORTED")).toBe(true);
});
