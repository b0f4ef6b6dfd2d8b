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

const given = { ...ticket, uploadId: "u0", method: "PUT" } as const;

/** One call's refusal as tRPC streams it. */
const refused = (reason: string, code: string, httpStatus: number) => {
  const error = { message: reason, code: -32_000, data: { code, httpStatus, path: null, reason } };
  return new Response(`{"0":[[0],[null,0,0]]}\n[0,0,[[${JSON.stringify({ error })}]]]\n`, { status: 200 });
};

test("a given ticket that has become a photo is asked for it, and nothing is sent again", async () => {
  const { client, paths } = serve((path) => (path.includes("publish") ? published() : undefined));
  expect(await client.uploadPhoto({ file, ticket: given })).toEqual({ photoId: "p1" });
  expect(paths).toEqual(["/trpc/photos.publish"]);
});

test.each([
  ["UPLOAD_MISSING", "PRECONDITION_FAILED", 412],
  ["UPLOAD_EXPIRED", "PRECONDITION_FAILED", 412],
  ["UPLOAD_SIZE_MISMATCH", "UNPROCESSABLE_CONTENT", 422],
])("a given ticket that has become none (%s) gives way to a new one", async (reason, code, status) => {
  const tickets: string[] = [];
  const { client, paths } = serve((path, body) => {
    if (path.includes("createUpload")) return created();
    if (!path.includes("publish")) return new Response();
    return JSON.stringify(body).includes("u0") ? refused(reason, code, status) : published();
  });
  await client.uploadPhoto({ file, ticket: given, onTicket: ({ uploadId }) => tickets.push(uploadId) });
  expect(paths).toEqual(["/trpc/photos.publish", "/trpc/photos.createUpload", "/media/u1", "/trpc/photos.publish"]);
  expect(tickets).toEqual(["u1"]);
});

test("an upload whose photo has been removed is not shared again", async () => {
  const { client, paths } = serve(() => refused("UPLOAD_USED_UP", "PRECONDITION_FAILED", 412));
  const error = await client.uploadPhoto({ file, ticket: given }).catch((caught: unknown) => caught);
  expect(isQuickPhotosError(error, "UPLOAD_USED_UP")).toBe(true);
  expect(paths).toEqual(["/trpc/photos.publish"]);
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
