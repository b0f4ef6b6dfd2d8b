import { randomBytes } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import type { Person } from "../../world/world.ts";
import type { Refusal } from "../contract-case.ts";

/** Longer than an access token lives, in milliseconds. */
const anHourMs = 60 * 60 * 1000;

function claimsOf({ session }: Person): Record<string, unknown> {
  const [, payload = ""] = session.accessToken.split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString());
}

/** Exchanges one character of a token's part; in the middle, where every bit counts. */
function alterPart(token: string, part: number): string {
  const parts = token.split(".");
  const text = parts[part] ?? "";
  const middle = Math.floor(text.length / 2);
  parts[part] = `${text.slice(0, middle)}${text[middle] === "A" ? "B" : "A"}${text.slice(middle + 1)}`;
  return parts.join(".");
}

/** What somebody without the key can make of a good token. */
const forgeries: [string, (person: Person) => Promise<string>][] = [
  ["the access token is none", async () => "let me in"],
  ["the access token is unsigned", async (person) => new UnsecuredJWT(claimsOf(person)).encode()],
  [
    "the access token is signed with another key",
    async (person) => new SignJWT(claimsOf(person)).setProtectedHeader({ alg: "HS256" }).sign(randomBytes(32)),
  ],
  ["the access token's claims are altered", async ({ session }) => alterPart(session.accessToken, 1)],
  ["the access token's signature is altered", async ({ session }) => alterPart(session.accessToken, 2)],
  ["the access token's header is altered", async ({ session }) => alterPart(session.accessToken, 0)],
  ["a refresh token is presented as an access token", async ({ session }) => session.refreshToken],
  [
    "an upload ticket is presented as an access token",
    async ({ api }) => (await api.photos.createUpload.mutate({ contentType: "image/png", byteLength: 1 })).uploadId,
  ],
];

function forgery([when, forge]: (typeof forgeries)[number]): Refusal {
  return {
    reason: "ACCESS_TOKEN_INVALID",
    when,
    arrange: async (world) => {
      const [person] = await world.residents();
      const { api } = world.binding.connectWith(await forge(person));
      return () => api.users.me.query();
    },
  };
}

/** The refusals of access tokens that are none, are forged or have expired; the same for every procedure. */
export const accessTokenRefusals: Refusal[] = [
  ...forgeries.map(forgery),
  {
    reason: "ACCESS_TOKEN_INVALID",
    when: "a forged access token is presented to what everybody may read",
    arrange: async (world) => {
      const { api } = world.binding.connectWith("let me in");
      const [{ userId }] = await world.residents();
      return () => api.users.byId.query({ userId });
    },
  },
  {
    reason: "ACCESS_TOKEN_EXPIRED",
    when: "the access token has expired",
    needs: "clock",
    arrange: async (world) => {
      const [{ session }] = await world.residents();
      world.binding.clock?.advance(anHourMs);
      return () => world.binding.connectWith(session.accessToken).api.users.me.query();
    },
  },
];
