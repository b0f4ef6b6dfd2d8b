import { indexKeys, keys } from "@quick-photos/db/items";
import { indexName } from "@quick-photos/db/table";
import { code, markdownTable } from "./markdown-table.ts";

type Design = Record<string, { partition: { template: string }; sort: { template: string } }>;

/** Returns a name of the code as words: `usernameClaim` is "Username claim". */
function inWords(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function rows(design: Design): string[][] {
  return Object.entries(design).map(([name, { partition, sort }]) => [
    inWords(name),
    code(partition.template),
    code(sort.template),
  ]);
}

/** Returns the templates of every key: those of the table, then those of the index. */
export function keyDesignTable(): string {
  return [
    markdownTable(["Item", "PK", "SK"], rows(keys)),
    markdownTable([`In ${indexName}`, `${indexName}PK`, `${indexName}SK`], rows(indexKeys)),
  ].join("\n\n");
}
