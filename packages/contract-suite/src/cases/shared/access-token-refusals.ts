import { alterPart, signedWithAnotherKey, withoutSignature } from "../../world/forgeries.ts";
import type { Person, World } from "../../world/world.ts";
import type { Refusal } from "../contract-case.ts";

/** Longer than an access token lives, in milliseconds. */
const anHourMs = 60 * 60 * 1000;

/** What somebody without the key can make of a good token. */
const forgeries: [string, (person: Person) => Promise<string>][] = [
  ["the access token is none", async () => "let me in"],
  ["the access token is unsigned", async ({ session }) => withoutSignature(session.accessToken)],
  ["the access token is signed with another key", ({ session }) => signedWithAnotherKey(session.accessToken)],
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

/** Returns an access token whose session has ended since. */
export async function endedToken(world: World): Promise<string> {
  const { session } = await world.signUp();
  await world.stranger().api.session.signOut.mutate({ refreshToken: session.refreshToken });
  return session.accessToken;
}

/** The refusals of access tokens that are none, are forged, have ended or expired; the same for every procedure. */
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
    reason: "SESSION_ENDED",
    when: "the access token of a session that has ended is presented to what everybody may read",
    arrange: async (world) => {
      const { api } = world.binding.connectWith(await endedToken(world));
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
