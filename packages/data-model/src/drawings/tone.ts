import type { ModelKind } from "../table-model.ts";

/** Who writes a kind of item: a user in their own partition, the projector, or whatever keeps the table going. */
export type Tone = "user" | "projector" | "table";

/** What each tone means. */
export const toneWords: Record<Tone, string> = {
  user: "written by the user whose it is",
  projector: "written by the projector",
  table: "the table's own work",
};

/** Returns who writes a kind of item; users are those that something can belong to. */
export function toneOf({ name, isProjected, relations }: ModelKind, users: ReadonlySet<string>): Tone {
  if (isProjected) return "projector";
  return users.has(name) || relations.some(({ kind }) => kind === "owner") ? "user" : "table";
}

/** Returns the names of the kinds that others belong to. */
export function usersOf(kinds: readonly ModelKind[]): ReadonlySet<string> {
  return new Set(kinds.flatMap(({ relations }) => relations.flatMap(({ kind, to }) => (kind === "owner" ? [to] : []))));
}
