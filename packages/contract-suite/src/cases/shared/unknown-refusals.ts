import type { Connection } from "../../bindings/binding.ts";
import type { World } from "../../world/world.ts";
import type { Refusal } from "../contract-case.ts";
import { unknownPhotoIds, unknownUserIds } from "./unknown-ids.ts";

/** Who calls: somebody with an account, or a visitor. */
type Caller = (world: World) => Promise<Connection> | Connection;

/** Somebody with an account. */
export const resident: Caller = async (world) => (await world.residents())[0];

/** A visitor. */
export const stranger: Caller = (world) => world.stranger();

function refusalsBy(kind: "user" | "photo", ids: string[]) {
  return (caller: Caller, call: (caller: Connection, id: string) => Promise<unknown>): Refusal[] =>
    ids.map((id) => ({
      reason: kind === "user" ? "USER_NOT_FOUND" : "PHOTO_NOT_FOUND",
      when: `the ${kind} id is "${id}"`,
      arrange: async (world) => {
        const connection = await caller(world);
        return () => call(connection, id);
      },
    }));
}

/** The refusals of a call about a user, by ids that nobody has. */
export const unknownUsers = refusalsBy("user", unknownUserIds);

/** The same where an id that could be ours is no error. */
export const impossibleUsers = refusalsBy("user", unknownUserIds.slice(1));

/** The refusals of a call about a photo, by ids that no photo has. */
export const unknownPhotos = refusalsBy("photo", unknownPhotoIds);

/** The same where an id that could be ours is no error. */
export const impossiblePhotos = refusalsBy("photo", unknownPhotoIds.slice(1));
