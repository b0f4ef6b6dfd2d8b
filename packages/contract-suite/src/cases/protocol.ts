import { createHash } from "node:crypto";
import { TRPCClientError } from "@trpc/client";
import { expect } from "vitest";
import { createImage } from "../world/images.ts";
import type { World } from "../world/world.ts";
import type { Behaviour, Refusal } from "./contract-case.ts";
import { endedToken } from "./shared/access-token-refusals.ts";

const json = { "content-type": "application/json" };

/** A request by hand: its path, and what `fetch` takes. */
type RawRequest = [path: string, init?: RequestInit];

function post(path: string, body: string, headers: Record<string, string> = json): RawRequest {
  return [path, { method: "POST", headers, body }];
}

/** Sends a request by hand and fails as a client does when the answer is a refusal; the status must be that of its code. */
async function send({ binding }: World, [path, init]: RawRequest): Promise<void> {
  const response = await binding.http?.(path, init);
  if (!response || response.ok) return;
  const [answer] = [await response.json()].flat();
  const { httpStatus } = answer.error.data;
  if (httpStatus !== response.status) throw new Error(`status ${response.status} for an error of ${httpStatus}`);
  throw TRPCClientError.from(answer);
}

function refused(reason: Refusal["reason"], when: string, request: (world: World) => RawRequest | Promise<RawRequest>) {
  const arrange: Refusal["arrange"] = async (world) => {
    const prepared = await request(world);
    return () => send(world, prepared);
  };
  return { reason, when, needs: "http", arrange } satisfies Refusal;
}

/** More than the server takes in one request, in bytes and in calls. */
const tooLong = JSON.stringify({ refreshToken: "a".repeat(2_000_000) });
const tooMany = Array.from({ length: 50 }, () => "users.me").join(",");

const anybody = { username: "anybody", password: "correct horse" };

/** Announces an upload of a picture, and PUTs other bytes there. */
async function putOtherBytes(world: World, change: (bytes: Buffer) => Buffer): Promise<RawRequest> {
  const [{ api }] = await world.residents();
  const bytes = await createImage();
  const { url, headers } = await api.photos.createUpload.mutate({
    contentType: "image/png",
    byteLength: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  return [new URL(url).pathname, { method: "PUT", headers, body: new Uint8Array(change(bytes)) }];
}

/** The refusals of requests that are no well-formed call: there is nothing to refuse them for in process. */
export const protocolRefusals: Refusal[] = [
  refused("BODY_MALFORMED", "the body is not JSON", () => post("/trpc/session.signOut", "{")),
  refused("BODY_MALFORMED", "the body is empty", () => post("/trpc/session.signOut", "")),
  refused("BODY_MALFORMED", "the input of a query is not JSON", () => ["/trpc/users.byId?input={"]),
  refused("BODY_TOO_LARGE", "the body is oversized", () => post("/trpc/session.signOut", tooLong)),
  refused("BATCH_TOO_LARGE", "the batch is oversized", () => [`/trpc/${tooMany}?batch=1&input={}`]),
  refused("NOT_IN_A_BATCH", "a sign-in comes with another", () =>
    post("/trpc/session.signIn,session.signIn?batch=1", JSON.stringify({ 0: anybody, 1: anybody })),
  ),
  refused("REQUEST_MALFORMED", "the path is malformed", () => ["/trpc/%E0%A4%A"]),
  refused("PROCEDURE_NOT_FOUND", "the procedure is unknown", () => ["/trpc/users.destroy"]),
  refused("PROCEDURE_NOT_FOUND", "the procedure is a router", () => ["/trpc/users"]),
  refused("PROCEDURE_NOT_FOUND", "the procedure is what every object has", () => ["/trpc/constructor"]),
  refused("METHOD_NOT_SUPPORTED", "a mutation is sent by GET", () => ["/trpc/session.signOut"]),
  refused("METHOD_NOT_SUPPORTED", "a query is sent by POST", () => post("/trpc/users.me", "{}")),
  refused("CONTENT_TYPE_UNSUPPORTED", "the body is a form", () =>
    post("/trpc/session.signOut", "refreshToken=a", { "content-type": "application/x-www-form-urlencoded" }),
  ),
  refused("ACCESS_TOKEN_INVALID", "the authorization is of another scheme", () => [
    "/trpc/users.me",
    { headers: { authorization: "Basic YW5uYTphbm5h" } },
  ]),
  refused(
    "SESSION_ENDED",
    "an export is asked for with the access token of a session that has ended",
    async (world) => ["/export", { headers: { authorization: `Bearer ${await endedToken(world)}` } }],
  ),
  refused("UPLOAD_NOT_FOUND", "bytes are PUT without a ticket", () => [
    "/media/uploads/anything",
    { method: "PUT", body: "bytes" },
  ]),
  refused("UPLOAD_SIZE_MISMATCH", "fewer bytes than announced are PUT", (world) =>
    putOtherBytes(world, (bytes) => bytes.subarray(1)),
  ),
  refused("UPLOAD_SIZE_MISMATCH", "more bytes than announced are PUT", (world) =>
    putOtherBytes(world, (bytes) => Buffer.concat([bytes, bytes])),
  ),
  refused("UPLOAD_CHECKSUM_MISMATCH", "as many bytes as announced are PUT, but others", (world) =>
    putOtherBytes(world, (bytes) => bytes.fill(0)),
  ),
];

/** What HTTP adds to the procedures. */
export const protocolBehaviours: Behaviour[] = [
  {
    does: "goes on with the next request after a body that it refused unread",
    needs: "http",
    run: async ({ binding }) => {
      const [path, init] = post("/trpc/session.signOut", tooLong);
      const statuses: (number | undefined)[] = [];
      for (const _ of [1, 2, 3]) {
        const refused = await binding.http?.(path, init);
        await refused?.text();
        const next = [await binding.http?.("/healthz"), await binding.http?.("/healthz")];
        statuses.push(refused?.status, ...next.map((response) => response?.status));
      }
      expect(statuses).toEqual([413, 200, 200, 413, 200, 200, 413, 200, 200]);
    },
  },
  {
    does: "answers several calls in one request, each on its own",
    needs: "http",
    run: async ({ binding }) => {
      const response = await binding.http?.(
        '/trpc/users.search,users.byUsername?batch=1&input={"0":{"prefix":"zz"},"1":{}}',
      );
      expect(response?.status).toBe(207);
      expect(await response?.json()).toMatchObject([
        { result: { data: { nextCursor: null } } },
        { error: { data: { reason: "INPUT_INVALID", fields: { username: [expect.any(String)] } } } },
      ]);
    },
  },
];
