import type { ModelKind, ModelRelation } from "../table-model.ts";

type RelationKind = ModelRelation["kind"];

/** All that relates a kind of item to one other: drawn as one line. */
export interface Bundle {
  /** The name of the kind that is pointed at. */
  to: string;
  /** Whether one belongs to or goes with the other, and is not only copied or counted. */
  isFirm: boolean;
  /** The labels of its relations by their kind; those of a kind that it does not have are missing. */
  labels: ReadonlyMap<RelationKind, string[]>;
}

const order: readonly RelationKind[] = ["owner", "parent", "card", "counter"];

/** Returns the relations of a kind of item, gathered by what they point at. */
export function bundles({ relations }: ModelKind): Bundle[] {
  const targets = [...new Set(relations.map(({ to }) => to))];
  return targets.map((to) => {
    const all = relations.filter((relation) => relation.to === to);
    const byKind = order.map(
      (kind) => [kind, all.filter((one) => one.kind === kind).map(({ label }) => label)] as const,
    );
    const labels = new Map(byKind.filter(([, found]) => found.length > 0));
    return { to, isFirm: labels.has("owner") || labels.has("parent"), labels };
  });
}
