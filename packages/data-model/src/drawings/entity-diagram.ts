import type { ModelKind, ModelRelation, TableModel } from "../table-model.ts";

/** How each kind of relation reads, from what is pointed at to what points there. */
const words: Record<ModelRelation["kind"], (label: string) => string> = {
  owner: () => "owns",
  parent: () => "has",
  card: (label) => `copied as ${label}`,
  counter: (label) => `counts ${label}`,
};

/** Solid for what goes with the other; dashed for what is only copied or counted. */
const lines: Record<ModelRelation["kind"], string> = {
  owner: "||--o{",
  parent: "||--o{",
  card: "||..o{",
  counter: "||..o{",
};

function block({ type, key, attributes }: ModelKind): string {
  const rows = [
    `    S PK "${key.partition}"`,
    `    S SK "${key.sort}"`,
    ...attributes.map(
      (attribute) => `    ${attribute.type} ${attribute.name}${attribute.isOptional ? ' "optional"' : ""}`,
    ),
  ];
  return `  ${type} {\n${rows.join("\n")}\n  }`;
}

/** Returns the entity-relationship diagram of the table in the language of Mermaid. */
export function entityDiagram({ kinds }: TableModel): string {
  const typeOf = new Map(kinds.map(({ name, type }) => [name, type]));
  const relations = kinds.flatMap(({ type, relations }) =>
    relations.map(({ kind, to, label }) => `  ${typeOf.get(to)} ${lines[kind]} ${type} : "${words[kind](label)}"`),
  );
  return ["erDiagram", ...relations, ...kinds.map(block)].join("\n");
}
