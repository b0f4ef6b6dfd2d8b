import { TRPCClientError } from "@trpc/client";
import { createImage } from "../world/images.ts";
import type { World } from "../world/world.ts";
import type { Refusal } from "./contract-case.ts";

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

/** Announces an upload of a picture, and PUTs other bytes there. */
async function putOtherBytes(world: World, change: (bytes: Buffer) => Buffer): Promise<RawRequest> {
  const [{ api }] = await world.residents();
  const bytes = await createImage();
  const { url, headers } = await api.photos.createUpload.mutate({
    contentType: "image/png",
    byteLength: bytes.byteLength,
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
];
