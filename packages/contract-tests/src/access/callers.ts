import { signedWithAnotherKey, withClaimsOf, withoutSignature } from "@quick-photos/contract-suite/world/forgeries";
import type { Person } from "@quick-photos/contract-suite/world/world";
import type { AccessStage } from "./access-stage.ts";

/** Who is there when a call is made: Anna, whose things it is about, and Ben. */
export interface Cast {
  stage: AccessStage;
  anna: Person;
  ben: Person;
}

type WhileGood = (accessToken: string) => Promise<void>;

/** A kind of caller: what they present, and what is meant by it. */
export interface Caller {
  name: string;
  means: string;
  /**
   * Returns the access token that they present, null for none; brings about what makes them such a caller. Where that ends
   * the token, `whileGood` may use it before.
   */
  present(cast: Cast, whileGood?: WhileGood): Promise<string | null>;
}

/** Longer than an access token lives, in milliseconds. */
const anHourMs = 60 * 60 * 1000;

/** Issues a token as it was an hour ago; nothing else runs while the clock is back. */
async function issueAnHourAgo({ stage, anna }: Cast): Promise<string> {
  const { clock, storage } = stage.binding;
  clock.advance(-anHourMs);
  const issued = storage.accessTokens.issue({ userId: anna.userId, sessionId: null });
  clock.advance(anHourMs);
  return (await issued).accessToken;
}

async function endedSession({ stage, anna }: Cast, whileGood?: WhileGood): Promise<string> {
  const { api, username, password } = anna;
  const { session } = await stage.binding.connect().api.session.signIn.mutate({ username, password });
  await whileGood?.(session.accessToken);
  const sessionId = session.refreshToken.split(".")[1] ?? "";
  await api.session.end.mutate({ sessionId });
  return session.accessToken;
}

async function removedAccount({ stage, anna }: Cast): Promise<string> {
  const { accessToken } = anna.session;
  await stage.binding.connectWith(accessToken).api.users.remove.mutate({ password: anna.password });
  await stage.binding.settle();
  return accessToken;
}

/** Those with a token that this service has issued to them as an access token, or with none at all. */
export const people: readonly Caller[] = [
  { name: "owner", means: "Anna, by her own session", present: async ({ anna }) => anna.session.accessToken },
  { name: "other", means: "Ben, who is signed in as himself", present: async ({ ben }) => ben.session.accessToken },
  { name: "visitor", means: "nobody: no token", present: async () => null },
  { name: "ended session", means: "Anna's token of a session that she has ended since", present: endedSession },
  { name: "removed account", means: "Anna's token, after she has removed her account", present: removedAccount },
];

/** Those with a token that is no good, whoever they are. */
export const tokens: readonly Caller[] = [
  { name: "expired", means: "Anna's token of an hour ago", present: issueAnHourAgo },
  {
    name: "forged",
    means: "Ben's token with Anna's claims in it",
    present: async ({ anna, ben }) => withClaimsOf(ben.session.accessToken, anna.session.accessToken),
  },
  {
    name: "foreign key",
    means: "Anna's claims, signed with another key",
    present: ({ anna }) => signedWithAnotherKey(anna.session.accessToken),
  },
  {
    name: "`alg: none`",
    means: "Anna's claims without a signature",
    present: async ({ anna }) => withoutSignature(anna.session.accessToken),
  },
  {
    name: "refresh token",
    means: "Anna's refresh token as an access token",
    present: async ({ anna }) => anna.session.refreshToken,
  },
  {
    name: "upload ticket",
    means: "a ticket of Anna's as an access token",
    present: async ({ anna }) => {
      const file = { contentType: "image/png", byteLength: 1 };
      return (await anna.api.photos.createUpload.mutate(file)).uploadId;
    },
  },
];
