import { createHash } from "node:crypto";
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
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

test("an object is there whole or not at all, whatever is written and removed beside it", async () => {
  const { bucket, region, endpoint, credentials } = server;
  const client = new S3Client({ region, endpoint, credentials, forcePathStyle: true });
  const at = (name: string) => ({ Bucket: bucket, Key: `private/${name}` });
  const put = (name: string) => client.send(new PutObjectCommand({ ...at(name), Body: name }));
  const get = async (name: string) => (await client.send(new GetObjectCommand(at(name)))).Body?.transformToString();
  for (let round = 0; round < 30; round++) {
    await put(`${round}/old`);
    const [read] = await Promise.allSettled([
      get(`${round}/old`),
      client.send(new DeleteObjectCommand(at(`${round}/old`))),
      put(`${round}/new`),
    ]);
    if (read.status === "rejected") expect(read.reason).toMatchObject({ name: "NoSuchKey" });
    else expect(read.value).toBe(`${round}/old`);
    expect(await get(`${round}/new`)).toBe(`${round}/new`);
  }
  client.destroy();
});
