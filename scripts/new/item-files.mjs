/** Returns the declaration of a kind of item. */
export const entityFile = ({ name, type, words, owner, id, section, because }) => `import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/** A user's own: one ${words}. */
export const ${name}Entity = defineEntity({
  type: "${type}",
  versions: firstVersion({
    ${owner}: z.string(),
    /** A ULID, so that they lie in the order in which they were made. */
    ${id}: z.string(),
    createdAt: z.iso.datetime(),
  }),
  key: keys.${name},
  keyParts: (value) => value,
  owner: "${owner}",
  parents: {},
  cards: {},
  counted: {},
  exported: ${section ? `"${section}"` : `{ because: ${JSON.stringify(because)} }`},
  expires: "never",
  projected: false,
});
`;

/** Returns what a row of its section is, in an export. */
export const exportPart = ({ section, id }) =>
  `part("${section}", z.strictObject({ ${id}: z.string(), createdAt: time })),`;

/** Returns how a row of its section is made of what is stored. */
export const exportCase = ({ section, id }) => `case "${section}":
  return { section, items: part.items.map(({ ${id}, createdAt }) => ({ ${id}, createdAt })) };`;
