import type { ModelRelation, TableModel } from "../table-model.ts";
import { type Bundle, bundles } from "./bundles.ts";

/** How relations read from what is pointed at. */
const wordsOf: Record<ModelRelation["kind"], (labels: string[]) => string> = {
  owner: () => "owns",
  parent: () => "takes along",
  card: (labels) => `card in ${labels.join(", ")}`,
  counter: (labels) => `counts ${labels.join(", ")}`,
};

function label({ labels }: Bundle): string {
  return [...labels].map(([kind, found]) => wordsOf[kind](found)).join(", ");
}

/**
 * Returns the entity-relationship diagram of the table in the language of Mermaid: each kind that relates to another with
 * its key; solid lines to what goes along, dotted ones to what is only copied or counted.
 */
export function entityDiagram({ kinds }: TableModel): string {
  const typeOf = new Map(kinds.map(({ name, type }) => [name, type]));
  const lines = kinds.flatMap((kind) =>
    bundles(kind).map((bundle) => {
      const line = bundle.isFirm ? "||--o{" : "||..o{";
      return `  ${typeOf.get(bundle.to)} ${line} ${kind.type} : "${label(bundle)}"`;
    }),
  );
  const related = kinds.filter(
    ({ name, relations }) =>
      relations.length > 0 || kinds.some((other) => other.relations.some(({ to }) => to === name)),
  );
  const blocks = related.map(({ type, key }) => `  ${type} {\n    S key PK "${key.partition} / ${key.sort}"\n  }`);
  return ["erDiagram", "  direction LR", ...lines, ...blocks].join("\n");
}
