import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type S3Server, startS3Server } from "./start-s3-server.ts";

let server: S3Server;

beforeAll(async () => {
  server = await startS3Server({ bucket: "door", publicPrefixes: ["public/"] });
});
afterAll(() => server[Symbol.asyncDispose]());

const codeOf = async (response: Response) => [
  response.status,
  /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? null,
];

test("nobody gets in unsigned, but to read what is public", async () => {
  const at = (path: string) => `${server.endpoint}/door/${path}`;
  expect(await codeOf(await fetch(at("private/a")))).toEqual([403, "AccessDenied"]);
  expect(await codeOf(await fetch(at("public/a")))).toEqual([404, "NoSuchKey"]);
  expect(await codeOf(await fetch(at("public/a"), { method: "PUT", body: "a" }))).toEqual([403, "AccessDenied"]);
});

test("a signature of another key or of nothing is refused by name", async () => {
  const signed = (key: string) => ({
    host: new URL(server.endpoint).host,
    "x-amz-date": "20250701T120000Z",
    "x-amz-content-sha256": createHash("sha256").digest("hex"),
    authorization: `AWS4-HMAC-SHA256 Credential=${key}/20250701/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=${"0".repeat(64)}`,
  });
  const get = (key: string) => fetch(`${server.endpoint}/door/private/a`, { headers: signed(key) });
  expect(await codeOf(await get("SOMEBODY"))).toEqual([403, "InvalidAccessKeyId"]);
  expect(await codeOf(await get(server.credentials.accessKeyId))).toEqual([403, "SignatureDoesNotMatch"]);
});
