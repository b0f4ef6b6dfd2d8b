import { addEntry, addLineAfter, addReference, inTurn } from "./edits.mjs";
import { entityFile, exportCase, exportPart } from "./item-files.mjs";
import { capitalize, pluralOf, requireName, toKebab, toWords } from "./names.mjs";
import { refuse } from "./refusal.mjs";

const usage = `Usage: npm run new -- item <name> [options]

Writes a kind of item that lies by a user, in the user's own partition: its key, its declaration, its sample, its section
of a user's export. It goes when the user goes, and the audit finds one whose user is gone.

  --owner <attribute>       which attribute says whose it is (userId by default)
  --section <name>          its section in an export (the plural by default)
  --not-exported <reason>   why it is in no export
  --no-refresh              leave snapshots, samples and tables as they are

Examples: npm run new -- item draft
          npm run new -- item savedSearch --owner searcherId --section searches
          npm run new -- item rateLimit --not-exported "it counts calls, and is gone in an hour"`;

const options = {
  owner: { type: "string" },
  section: { type: "string" },
  "not-exported": { type: "string" },
};

const keyDesign = "packages/db/src/keys/key-design.ts";
const exportOutput = "packages/contract/src/schemas/outputs/export-output.ts";
const exportView = "packages/api/src/views/export-view.ts";

/** Returns whose it is and what its parts are called. */
function readAttributes(name, { owner = "userId" }) {
  const id = `${name}Id`;
  requireName(owner, "an attribute");
  if ([id, "createdAt"].includes(owner)) refuse(`"${owner}" cannot say whose it is: it is taken by the item itself.`);
  return { owner, id };
}

function readSection(tree, name, { section, "not-exported": because }) {
  if (because !== undefined && section !== undefined) refuse("It has a section in an export, or a reason for none.");
  if (because?.trim() === "") refuse("What is in no export says why.");
  if (because !== undefined) return null;
  const named = requireName(section ?? pluralOf(name), "a section");
  if (tree.read(exportOutput).includes(`part("${named}"`)) {
    refuse(`There is a section "${named}" in an export already: --section names another.`);
  }
  return named;
}

/** Refuses a name by which there is a kind of item, or of key, already. */
function refuseTaken(tree, { name, prefix }) {
  const text = tree.read(keyDesign);
  if (new RegExp(`^ {2}${name}: `, "m").test(text)) refuse(`${keyDesign} has a "${name}" already.`);
  if (text.includes(`", "${prefix}`)) refuse(`${keyDesign} has keys with ${prefix} already: take another name.`);
}

/** Names the kind where all kinds are listed. */
function registerIn(tree, { name, file, prefix, owner, id }) {
  tree.change(
    keyDesign,
    addEntry("export const keys = {", `${name}: primaryKey("USER#{${owner}}", "${prefix}{${id}}"),`),
  );
  tree.change(
    "packages/db/src/entities/items.ts",
    inTurn(
      addEntry("export const items = {", `${name}: ${name}Entity,`),
      addReference(`import { ${name}Entity } from "./${file}";`),
    ),
  );
  tree.change(
    "packages/db/test/frozen/examples.ts",
    addEntry(
      "export const examples: { [Name in ItemName]: ValueOf<Name> } = {",
      `${name}: { ${owner}: ada, ${id}: ulid, createdAt: at },`,
    ),
  );
}

/** Gives it a place in what a user exports, and tells clients. */
function exportIn(tree, { section, id }) {
  const change = `- \`users.exportData\` output: the whole may be section "${section}": an export has a section more. \`client-sdk\` and the app hand it on by its name.`;
  tree.change("docs/api-changes.md", (text) => `${text.trimEnd()}\n${change}\n`);
  tree.change(
    exportOutput,
    addEntry('export const exportPartOutput = z.discriminatedUnion("section", [', exportPart({ section, id })),
  );
  tree.change(exportView, addEntry("switch (section) {", exportCase({ section, id }), { separator: "" }));
}

/** Says in the list of kinds what it is. */
function describeIn(tree, { type }) {
  tree.change("docs/data-model.md", (text, file) => {
    const end = text.indexOf("\n## Projections");
    if (end < 0) refuse(`${file} has no "## Projections" behind the items: scripts/new looks for it.`);
    const described = addLineAfter(/^- \*\*\w+\*\*: /, `- **${type}**: one of a user's, and theirs alone.`);
    return described(text.slice(0, end), file) + text.slice(end);
  });
}

function plan(tree, given, values) {
  const name = requireName(given, "a kind of item");
  const prefix = `${name.toUpperCase()}#`;
  refuseTaken(tree, { name, prefix });
  const file = `${toKebab(name)}.ts`;
  const named = {
    ...{ name, type: capitalize(name), words: toWords(name), file, prefix },
    ...readAttributes(name, values),
    section: readSection(tree, name, values),
    because: values["not-exported"],
  };
  const entity = `packages/db/src/entities/${file}`;
  tree.create(entity, entityFile(named));
  registerIn(tree, named);
  if (named.section) exportIn(tree, named);
  describeIn(tree, named);
  return [
    `${entity}: its attributes and relations. Before the first is stored, delete its sample and freeze it again`,
    `${keyDesign}: in whose partition, in which order`,
    `what writes it: \`npm run new -- procedure <area>.<name> --mutation\``,
    "docs/data-model.md: what it is for; a word in docs/glossary.md if it needs one",
    "what is thought and not derived: counters, projections, what else goes with it (CONTRIBUTING.md)",
  ];
}

/** A kind of item, as it is asked for and planned. */
export const item = { usage, options, plan };
