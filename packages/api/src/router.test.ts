import { aloneProcedures, type Profile } from "@quick-photos/contract";
import type { AnyTRPCProcedure } from "@trpc/server";
import { expect, expectTypeOf, test } from "vitest";
import { type AppRouter, appRouter, type ErrorShape, type RouterInputs, type RouterOutputs } from "./index.ts";
import { callLimits } from "./limits/call-limits.ts";
import type { ProcedureMeta } from "./trpc.ts";

type Kind = "heart" | "smiley" | "thumbsUp" | "sunglasses";
type Card = { userId: string; username: string; displayName: string; pictureUrl: string | null };
type Page<Item> = { items: Item[]; nextCursor: string | null };
type Session = { accessToken: string; refreshToken: string; expiresAt: string };

// By their whole names, which is how they lie there; the router's type, for callers, nests them.
const byName = appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>;
const procedures = Object.entries(byName).map(([name, { _def }]) => ({ name, ...(_def.meta as ProcedureMeta) }));

test("every procedure declares what its calls are counted as", () => {
  for (const { name, limit } of procedures) expect(Object.keys(callLimits), name).toContain(limit);
});

test("of what makes or checks a secret a request holds one call, which clients know", () => {
  const alone = procedures.filter(({ limit }) => "isAlone" in callLimits[limit]).map(({ name }) => name);
  expect(alone.toSorted()).toEqual([...aloneProcedures]);
});

test("inputs have the types of the contract", () => {
  expectTypeOf<RouterInputs["users"]["create"]>().branded.toEqualTypeOf<{
    username: string;
    password: string;
    displayName?: string | undefined;
    location?: string | undefined;
    status?: string | undefined;
    interests?: string[] | undefined;
    device?: string | undefined;
  }>();
  expectTypeOf<RouterInputs["users"]["me"]>().toBeVoid();
  expectTypeOf<RouterInputs["photos"]["byUser"]>().branded.toEqualTypeOf<{
    userId: string;
    cursor?: string | null | undefined;
    limit?: number | undefined;
  }>();
  expectTypeOf<RouterInputs["reactions"]["react"]>().toEqualTypeOf<{ photoId: string; kind: Kind }>();
  // @ts-expect-error there is no such kind of reaction
  expectTypeOf<RouterInputs["reactions"]["react"]["kind"]>().toEqualTypeOf<Kind | "frown">();
});

test("users have the types of the contract, with ids that are plain strings", () => {
  expectTypeOf<Profile>().branded.toEqualTypeOf<
    Card & {
      location: string;
      status: string;
      interests: string[];
      createdAt: string;
      counts: { photos: number; followers: number; followed: number };
      viewer: { isSelf: boolean; follows: boolean; followedBy: boolean } | null;
    }
  >();
  expectTypeOf<RouterOutputs["users"]["create"]>().toEqualTypeOf<{ user: Profile; session: Session }>();
  expectTypeOf<RouterOutputs["session"]["signIn"]>().toEqualTypeOf<{ user: Profile; session: Session }>();
  expectTypeOf<RouterOutputs["session"]["refresh"]>().toEqualTypeOf<{ session: Session }>();
  expectTypeOf<RouterOutputs["users"]["update"]>().toEqualTypeOf<Profile>();
  expectTypeOf<RouterOutputs["users"]["search"]>().toEqualTypeOf<Page<Card>>();
});

test("photos and follows have the types of the contract", () => {
  type Summary = RouterOutputs["photos"]["byUser"]["items"][number];
  type Photo = RouterOutputs["photos"]["byId"];
  expectTypeOf<Summary["reactions"]>().toEqualTypeOf<{ counts: Record<Kind, number>; total: number }>();
  expectTypeOf<Omit<Photo, "reactions">>().toEqualTypeOf<Omit<Summary, "reactions">>();
  expectTypeOf<Photo["reactions"]["mine"]>().toEqualTypeOf<Kind | null>();
  expectTypeOf<Photo["reactions"]["recent"][number]>().toEqualTypeOf<{ user: Card; kind: Kind; reactedAt: string }>();
  expectTypeOf<RouterOutputs["photos"]["publish"]>().toEqualTypeOf<Photo>();
  expectTypeOf<RouterOutputs["follows"]["followed"]>().toEqualTypeOf<Page<{ user: Card; since: string }>>();
  expectTypeOf<RouterOutputs["reactions"]["remove"]>().toEqualTypeOf<{ photoId: string; mine: Kind | null }>();
});

test("the feed and the suggestions have the types of the contract", () => {
  type Photo = RouterOutputs["photos"]["byId"];
  type PageInput = { cursor?: string | null | undefined; limit?: number | undefined };
  expectTypeOf<RouterInputs["feed"]["home"]>().extract<object>().branded.toEqualTypeOf<PageInput>();
  expectTypeOf<undefined>().toExtend<RouterInputs["feed"]["home"]>();
  expectTypeOf<RouterOutputs["feed"]["home"]>().toEqualTypeOf<Page<Photo>>();
  expectTypeOf<RouterInputs["suggestions"]["list"]>().toBeVoid();
  type Tile = Omit<Photo, "caption" | "reactions">;
  type Suggestion = { user: Card; followedBy: Card[]; mutual: number; photos: Tile[] };
  expectTypeOf<RouterOutputs["suggestions"]["list"]>().branded.toEqualTypeOf<{ items: Suggestion[] }>();
  expectTypeOf<RouterOutputs["explore"]["recent"]>().branded.toEqualTypeOf<Page<Tile>>();
  expectTypeOf<RouterOutputs["explore"]["wellLiked"]>().branded.toEqualTypeOf<Page<Tile>>();
});

test("errors are typed, reasons included", () => {
  expectTypeOf<AppRouter["_def"]["_config"]["$types"]["errorShape"]>().toEqualTypeOf<ErrorShape>();
});
