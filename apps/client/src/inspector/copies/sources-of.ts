import { inspectorMessages } from "../messages.ts";

/** A file of the source. */
export interface Source {
  what: string;
  /** From the root of the repository. */
  path: string;
}

const toKebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Returns the files one reads to follow a procedure downwards: they bear its wire name. */
export function sourcesOf(procedure: string): Source[] {
  const [area = "", name = ""] = procedure.split(".");
  const file = `${area}/${toKebab(name)}.ts`;
  const { sources } = inspectorMessages;
  return [
    { what: sources.procedure, path: `packages/api/src/routers/${file}` },
    { what: sources.pattern, path: `packages/db/src/access-patterns/${file}` },
    { what: sources.keys, path: "packages/db/src/keys/key-design.ts" },
  ];
}
