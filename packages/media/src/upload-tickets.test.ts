import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { createUploadTickets, type UploadClaims } from "./upload-tickets.ts";

const secret = new Uint8Array(32).fill(1);
const issuedAt = new Date("2025-07-01T12:00:00.000Z");
const claims: UploadClaims = { ownerId: "anna", ulid: "01K0", contentType: "image/jpeg", byteLength: 1234 };
const notFound = expect.objectContaining({ name: "MediaError", code: "UPLOAD_NOT_FOUND" });

function ticketsAt(time: Date, key = secret) {
  return createUploadTickets({ secret: key, now: () => time });
}

test("a ticket gives back its claims and says when it ends", async () => {
  const { uploadId, expiresAt } = await ticketsAt(issuedAt).issue(claims);
  expect(expiresAt).toEqual(new Date("2025-07-01T13:00:00.000Z"));
  expect(await ticketsAt(issuedAt).verify(uploadId)).toEqual({ ...claims, expired: false, expiresAt });
});

test("a ticket is good until its last second, and still readable afterwards", async () => {
  const { uploadId, expiresAt } = await ticketsAt(issuedAt).issue(claims);
  const lastSecond = ticketsAt(new Date("2025-07-01T12:59:59.000Z"));
  expect(await lastSecond.verify(uploadId)).toMatchObject({ expired: false });
  const oneLater = ticketsAt(new Date("2025-07-01T13:00:00.000Z"));
  expect(await oneLater.verify(uploadId)).toEqual({ ...claims, expired: true, expiresAt });
});

test("a ticket of another secret is unknown, expired or not", async () => {
  const { uploadId } = await ticketsAt(issuedAt, new Uint8Array(32).fill(2)).issue(claims);
  await expect(ticketsAt(issuedAt).verify(uploadId)).rejects.toEqual(notFound);
  await expect(ticketsAt(new Date("2026-01-01")).verify(uploadId)).rejects.toEqual(notFound);
});

test("a tampered ticket is unknown wherever it was changed", async () => {
  const tickets = ticketsAt(issuedAt);
  const { uploadId } = await tickets.issue(claims);
  const [header = "", payload = "", signature = ""] = uploadId.split(".");
  const larger = JSON.parse(Buffer.from(payload, "base64url").toString());
  const forged = Buffer.from(JSON.stringify({ ...larger, byteLength: 9_999_999 })).toString("base64url");
  const unsigned = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
  const broken = [
    `${header}.${forged}.${signature}`,
    `${unsigned}.${payload}.`,
    `${header}.${payload}.${signature.slice(0, -4)}AAAA`,
    "",
    "not-a-ticket",
    "../../etc/passwd",
  ];
  for (const token of broken) await expect(tickets.verify(token)).rejects.toEqual(notFound);
});

test("another token signed with the same secret is no ticket", async () => {
  const sign = (claims: object, audience: string) =>
    new SignJWT({ jti: "01K0", contentType: "image/jpeg", byteLength: 1, ...claims })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject("anna")
      .setAudience(audience)
      .sign(secret);
  const exp = issuedAt.getTime() / 1000 + 60;
  const tickets = ticketsAt(issuedAt);
  expect(await tickets.verify(await sign({ exp }, "quick-photos/upload"))).toMatchObject({ ownerId: "anna" });
  await expect(tickets.verify(await sign({ exp }, "quick-photos/session"))).rejects.toEqual(notFound);
  await expect(tickets.verify(await sign({}, "quick-photos/upload"))).rejects.toEqual(notFound);
  await expect(tickets.verify(await sign({ exp, byteLength: 1e9 }, "quick-photos/upload"))).rejects.toEqual(notFound);
});

test("a weak secret is refused", () => {
  expect(() => ticketsAt(issuedAt, new Uint8Array(31))).toThrow(RangeError);
});
