import { createHash } from "node:crypto";
import { createUlid } from "@quick-photos/db";
import { expect, test } from "vitest";
import { createNextRefreshToken, createRefreshToken, parseRefreshToken } from "./refresh-tokens.ts";

const session = { userId: "0123456789ABCDEF", sessionId: createUlid() };

test("a token claims its session and is known by the hash of its secret", () => {
  const { refreshToken, claim } = createRefreshToken(session);
  const [userId, sessionId, secret = ""] = refreshToken.split(".");
  expect({ userId, sessionId }).toEqual(session);
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  const hash = (text: string) => createHash("sha256").update(text).digest("base64url");
  expect(claim).toEqual({ ...session, secretHash: hash(secret), familyHash: hash(secret.slice(0, 21)) });
  expect(JSON.stringify(claim)).not.toContain(secret);
  expect(parseRefreshToken(refreshToken)).toEqual(claim);
});

test("no two tokens of a session are alike", () => {
  expect(createRefreshToken(session).refreshToken).not.toBe(createRefreshToken(session).refreshToken);
});

test.each([undefined, "k".repeat(43)])(
  "a token and the next are of one family, and differ in 130 bits (key: %s)",
  (key) => {
    const first = createRefreshToken(session);
    const next = createNextRefreshToken(first.refreshToken, key);
    const other = createRefreshToken(session);
    expect(next.claim.familyHash).toBe(first.claim.familyHash);
    expect(next.refreshToken.slice(-22)).not.toBe(first.refreshToken.slice(-22));
    expect(other.claim.familyHash).not.toBe(first.claim.familyHash);
  },
);

test.each([
  ["nothing", ""],
  ["two parts", "0123456789ABCDEF.abc"],
  ["a key's separator in the session", `0123456789ABCDEF.${"#".repeat(22)}.${"a".repeat(43)}`],
  ["a user id in lower case", `0123456789abcdef.${"a".repeat(22)}.${"a".repeat(43)}`],
  ["a short secret", `0123456789ABCDEF.${"a".repeat(22)}.${"a".repeat(42)}`],
  ["a fourth part", `0123456789ABCDEF.${"a".repeat(22)}.${"a".repeat(43)}.a`],
  ["a line break at the end", `0123456789ABCDEF.${"a".repeat(22)}.${"a".repeat(43)}\n`],
])("%s is no token of ours", (_name, refreshToken) => {
  expect(parseRefreshToken(refreshToken)).toBeNull();
});
