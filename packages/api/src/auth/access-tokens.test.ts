import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { createAccessTokens } from "./access-tokens.ts";

const secret = new Uint8Array(64).fill(7);
const userId = "0123456789ABCDEF";
const sessionId = "01KAP0S5G0TSV4RRFFQ69G5FAV";
const bearer = { userId, sessionId };
const start = new Date("2026-01-01T00:00:00.400Z");
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

const tokensAt = (now: Date, key = secret) => createAccessTokens({ secret: key, now: () => now });

async function reasonOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => "accepted",
    (error: unknown) => (error instanceof Error && "reason" in error ? error.reason : error),
  );
}

/** A token as ours in everything but what is given. */
function forge(options: { subject?: string; issuer?: string; audience?: string; expires?: boolean; alg?: string }) {
  const {
    subject = userId,
    issuer = "quick-photos",
    audience = "quick-photos/api",
    expires = true,
    alg = "HS256",
  } = options;
  const token = new SignJWT().setProtectedHeader({ alg }).setSubject(subject).setIssuer(issuer).setAudience(audience);
  if (expires) token.setExpirationTime(minutesLater(15));
  return token.sign(secret);
}

test("a token lasts fifteen minutes, to the second", async () => {
  const { accessToken, expiresAt } = await tokensAt(start).issue(bearer);
  expect(expiresAt).toBe("2026-01-01T00:15:00.000Z");
  expect(await tokensAt(minutesLater(14.9)).verify(accessToken)).toEqual({ ...bearer, until: new Date(expiresAt) });
  expect(await reasonOf(tokensAt(minutesLater(15)).verify(accessToken))).toBe("ACCESS_TOKEN_EXPIRED");
});

test("a token that was accepted before is accepted until its time is over, and no other with it", async () => {
  let time = start;
  const tokens = createAccessTokens({ secret, now: () => time });
  const { accessToken } = await tokens.issue(bearer);
  const accepted = await tokens.verify(accessToken);
  time = minutesLater(14.9);
  expect(await tokens.verify(accessToken)).toEqual(accepted);
  expect(await reasonOf(tokens.verify(`${accessToken.slice(0, -4)}AAAA`))).toBe("ACCESS_TOKEN_INVALID");
  time = minutesLater(15);
  expect(await reasonOf(tokens.verify(accessToken))).toBe("ACCESS_TOKEN_EXPIRED");
});

test("a token may name no session", async () => {
  const { accessToken } = await tokensAt(start).issue({ userId, sessionId: null });
  expect(await tokensAt(start).verify(accessToken)).toMatchObject({ userId, sessionId: null });
});

test("a secret that is too short is refused", () => {
  expect(() => tokensAt(start, new Uint8Array(31))).toThrow(RangeError);
});

describe("a token is refused", () => {
  test("when another key signed it", async () => {
    const { accessToken } = await tokensAt(start, new Uint8Array(32).fill(8)).issue(bearer);
    expect(await reasonOf(tokensAt(start).verify(accessToken))).toBe("ACCESS_TOKEN_INVALID");
  });

  test("when it was altered, even if it has expired", async () => {
    const { accessToken } = await tokensAt(start).issue(bearer);
    const [header, , signature] = accessToken.split(".");
    const payload = Buffer.from(JSON.stringify({ sub: "F".repeat(16), exp: 1 })).toString("base64url");
    expect(await reasonOf(tokensAt(start).verify(`${header}.${payload}.${signature}`))).toBe("ACCESS_TOKEN_INVALID");
  });

  test("when it is not signed", async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = { sub: userId, iss: "quick-photos", aud: "quick-photos/api", exp: 4_000_000_000 };
    const unsigned = `${part({ alg: "none" })}.${part(claims)}.`;
    expect(await reasonOf(tokensAt(start).verify(unsigned))).toBe("ACCESS_TOKEN_INVALID");
  });

  test.each([
    ["another algorithm", { alg: "HS512" }],
    ["another issuer", { issuer: "else" }],
    ["another audience", { audience: "quick-photos/upload" }],
    ["no end", { expires: false }],
    ["a subject that is no user id", { subject: "anna#1" }],
  ])("when it has %s", async (_name, difference) => {
    expect(await reasonOf(tokensAt(start).verify(await forge(difference)))).toBe("ACCESS_TOKEN_INVALID");
  });

  test("and the forgery differs in nothing else", async () => {
    expect(await tokensAt(start).verify(await forge({}))).toMatchObject({ userId });
  });

  test.each(["", "x", "a.b.c", "é.é.é"])("when it is %j", async (value) => {
    expect(await reasonOf(tokensAt(start).verify(value))).toBe("ACCESS_TOKEN_INVALID");
  });
});
