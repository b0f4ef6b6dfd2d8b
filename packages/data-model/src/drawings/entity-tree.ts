import type { ModelKind } from "../table-model.ts";

/** A kind of item with what it goes with above it. */
export interface TreeRow {
  kind: ModelKind;
  /** How many kinds it hangs below. */
  depth: number;
}

/** The kinds of items by how much they have to do with one another. */
export interface Entities {
  /** Those that go with one another, are copied or counted: each below what it goes with. */
  tree: TreeRow[];
  /** Those that belong to a user, and nothing more. */
  owned: ModelKind[];
  /** Those that have to do with no other. */
  alone: ModelKind[];
}

/** What a kind hangs below: the parent that is no user, or else the user. */
function homeOf({ relations }: ModelKind): string | undefined {
  const owner = relations.find(({ kind }) => kind === "owner")?.to;
  const parents = relations.filter(({ kind }) => kind === "parent").map(({ to }) => to);
  return parents.find((to) => to !== owner) ?? parents[0] ?? owner;
}

function below(name: string | undefined, kinds: readonly ModelKind[], depth: number): TreeRow[] {
  const here = kinds.filter((kind) => homeOf(kind) === name);
  return here.flatMap((kind) => [{ kind, depth }, ...below(kind.name, kinds, depth + 1)]);
}

/** Returns the kinds of items, sorted by how they hang together. */
export function sortEntities(kinds: readonly ModelKind[]): Entities {
  const targets = new Set(kinds.flatMap(({ relations }) => relations.map(({ to }) => to)));
  const isAlone = ({ name, relations }: ModelKind) => relations.length === 0 && !targets.has(name);
  const isOwned = ({ name, relations }: ModelKind) =>
    relations.length > 0 && relations.every(({ kind }) => kind === "owner") && !targets.has(name);
  const related = kinds.filter((kind) => !isAlone(kind) && !isOwned(kind));
  return { tree: below(undefined, related, 0), owned: kinds.filter(isOwned), alone: kinds.filter(isAlone) };
}
