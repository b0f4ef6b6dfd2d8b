import { expect, test } from "vitest";
import { createAccessTokens } from "./access-tokens.ts";
import { authenticate } from "./authenticate.ts";

const bearer = { userId: "0123456789ABCDEF", sessionId: "01KAP0S5G0TSV4RRFFQ69G5FAV" };
const start = new Date("2026-01-01T00:00:00.000Z");
const secret = new Uint8Array(32).fill(7);
const accessTokens = createAccessTokens({ secret, now: () => start });
const laterTokens = createAccessTokens({ secret, now: () => new Date("2026-01-01T01:00:00.000Z") });
const until = new Date("2026-01-01T00:15:00.000Z");
const { accessToken } = await accessTokens.issue(bearer);

test("without a header nobody calls, and that is no problem", async () => {
  expect(await authenticate({ authorization: null, accessTokens })).toEqual({ viewer: null, tokenProblem: null });
});

test.each([`Bearer ${accessToken}`, `bearer  ${accessToken}`])(
  "a good token tells who calls",
  async (authorization) => {
    expect(await authenticate({ authorization, accessTokens })).toEqual({
      viewer: { ...bearer, until },
      tokenProblem: null,
    });
  },
);

test.each([
  ["", "ACCESS_TOKEN_INVALID"],
  ["Bearer", "ACCESS_TOKEN_INVALID"],
  ["Bearer x.y.z", "ACCESS_TOKEN_INVALID"],
  ["Basic YW5uYTpwYXNz", "ACCESS_TOKEN_INVALID"],
  [accessToken, "ACCESS_TOKEN_INVALID"],
  [`Bearer ${accessToken} ${accessToken}`, "ACCESS_TOKEN_INVALID"],
])("the header %j is a problem", async (authorization, reason) => {
  const { viewer, tokenProblem } = await authenticate({ authorization, accessTokens });
  expect(viewer).toBeNull();
  expect(tokenProblem?.reason).toBe(reason);
});

test("an old token is a problem of its own", async () => {
  const { tokenProblem } = await authenticate({ authorization: `Bearer ${accessToken}`, accessTokens: laterTokens });
  expect(tokenProblem?.reason).toBe("ACCESS_TOKEN_EXPIRED");
});
