import { requireArea, rooms } from "./area.mjs";
import { addEntry, addLineAfter, addReference, inTurn } from "./edits.mjs";
import { mutation } from "./mutation-files.mjs";
import { capitalize, requireName, toKebab, toWords } from "./names.mjs";
import { query } from "./query-files.mjs";
import { refuse } from "./refusal.mjs";

const usage = `Usage: npm run new -- procedure <area>.<name> [options]

Writes a procedure for those with a session: its access pattern, its router, its contract case, its probe and its rows in
the documents. A query begins as one that reads a user's card, a mutation as one that writes one's profile as it is.

  --query                  it reads (the default)
  --mutation               it writes
  --question <sentence>    what the table is asked: "View who reported a photo"
  --new-area               its area does not exist yet, and is made
  --no-refresh             leave snapshots, samples and tables as they are

Examples: npm run new -- procedure photos.nearby --question "View photos of a place"
          npm run new -- procedure drafts.discard --mutation --new-area`;

const options = {
  query: { type: "boolean" },
  mutation: { type: "boolean" },
  question: { type: "string" },
  "new-area": { type: "boolean" },
};

function readPath(procedure) {
  const [area, name, ...rest] = procedure.split(".");
  if (!area || !name || rest.length > 0) {
    refuse(`"${procedure}" is no name of a procedure: it has an area and a name, as "photos.byUser" has.`);
  }
  return { area: requireName(area, "an area"), name: requireName(name, "a procedure") };
}

/** Refuses a name that a file imports something else by. */
function refuseImported(name, text) {
  const imported = [...text.matchAll(/^import (?:type )?\{([^}]*)\}/gm)].flatMap(([, names]) => names.split(","));
  const isTaken = imported.some((it) => it.trim().split(" ").at(-1) === name);
  if (isTaken) refuse(`"${name}" cannot be a procedure: the files that declare it import something of this name.`);
}

/** Names the procedure where its area and the tests list theirs. */
function registerIn(tree, { area, name, folder, file, id, kind }) {
  const areaRouter = `${rooms.router}/${folder}/${folder}-router.ts`;
  refuseImported(name, tree.read(areaRouter));
  tree.change(`${rooms.pattern}/${folder}/index.ts`, addReference(`export { ${name} } from "./${file}";`));
  tree.change(
    areaRouter,
    inTurn(
      addEntry(`export const ${area}Router = router({`, name),
      addReference(`import { ${name} } from "./${file}";`),
    ),
  );
  tree.change(
    "packages/contract-tests/src/budget/probes.ts",
    addEntry("export const probes: Record<ProcedurePath, Probe> = {", kind.probe({ area, name, id })),
  );
  const row = `| \`${id}\` | ${kind.wire} | \`${kind.input}\` | \`${kind.output}\` |`;
  const isOld = tree.read("docs/api.md").includes(`| \`${area}.`);
  tree.change("docs/api.md", addLineAfter(isOld ? new RegExp(`^\\| \`${area}\\.`) : /^\| `\w+\.\w+` \|/, row));
}

function plan(tree, procedure, values) {
  const { area, name } = readPath(procedure);
  if (values.query && values.mutation) refuse("A procedure is a query or a mutation, not both.");
  const kind = values.mutation ? mutation : query;
  const [folder, file] = [toKebab(area), `${toKebab(name)}.ts`];
  const question = values.question ?? `${capitalize(toWords(area))}: ${toWords(name)}`;
  const named = { area, name, id: `${area}.${name}`, question: JSON.stringify(question) };
  for (const room of Object.values(rooms)) {
    const taken = `${room}/${folder}/${file}`;
    if (tree.exists(taken)) refuse(`"${named.id}" cannot be a procedure: ${taken} is there already.`);
  }
  requireArea(tree, { area, isNew: values["new-area"] });
  for (const [part, room] of Object.entries(rooms)) {
    const text = kind[part](named);
    if (part !== "contractCase") refuseImported(name, text);
    tree.create(`${room}/${folder}/${file}`, text);
  }
  registerIn(tree, { ...named, folder, file, kind });
  return [
    `${rooms.pattern}/${folder}/${file}: the request, whose budget is asserted, and the question that pages print`,
    `${rooms.router}/${folder}/${file}: input and output (packages/contract has the schemas), errors, who may call`,
    `${rooms.contractCase}/${folder}/${file}: what it promises and refuses; its usual call in budget/probes.ts`,
    "docs/api.md: its row; `npm run check` and CONTRIBUTING.md say the rest",
  ];
}

/** A procedure, as it is asked for and planned. */
export const procedure = { usage, options, plan };
