// `npm run new`: writes a procedure or a kind of item, with a line in every place that has to know of it. What it writes
// works and passes every check; the thought is left to whoever asked. No dependencies: it runs before there are any.
import path from "node:path";
import { parseArgs } from "node:util";
import { item } from "./item.mjs";
import { procedure } from "./procedure.mjs";
import { format, refresh } from "./refresh.mjs";
import { Refusal, refuse } from "./refusal.mjs";
import { openTree } from "./tree.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** What can be written: how each is asked for, and what it plans. */
const kinds = { procedure, item };

const usage = `Usage: npm run new -- procedure <area>.<name> [options]
       npm run new -- item <name> [options]

Writes a procedure or a kind of item that works, with its tests, and a line in every place that has to know of it.
\`npm run new -- procedure --help\` and \`npm run new -- item --help\` tell more.`;

const common = { help: { type: "boolean" }, "no-refresh": { type: "boolean" } };

function readArguments(kind, args) {
  try {
    return parseArgs({ args, options: { ...kind.options, ...common }, allowPositionals: true });
  } catch (error) {
    return refuse(`${error.message}\n\n${kind.usage}`);
  }
}

function main([name, ...args]) {
  if (name === "--help") return console.log(usage);
  if (!Object.hasOwn(kinds, name ?? "")) refuse(name ? `There is no new "${name}".\n\n${usage}` : usage);
  const kind = kinds[name];
  const { values, positionals } = readArguments(kind, args);
  if (values.help) return console.log(kind.usage);
  if (positionals.length !== 1) refuse(`One ${name} at a time, by its name.\n\n${kind.usage}`);
  const tree = openTree(root);
  const next = kind.plan(tree, positionals[0], values);
  tree.write();
  const files = tree.files();
  format(
    root,
    files.map(({ file }) => file),
  );
  if (!values["no-refresh"]) refresh(root);
  for (const { file, isNew } of files) console.log(`${isNew ? "made   " : "changed"} ${file}`);
  console.log(`\nIt works as it is. What is left is yours:\n${next.map((step) => `- ${step}`).join("\n")}`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
