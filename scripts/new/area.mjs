import { addEntry, addReference, inTurn } from "./edits.mjs";
import { capitalize, toKebab, toWords } from "./names.mjs";
import { refuse } from "./refusal.mjs";

/** Where a procedure has a file of its own, in a folder of its area's. */
export const rooms = {
  pattern: "packages/db/src/access-patterns",
  router: "packages/api/src/routers",
  contractCase: "packages/contract-suite/src/cases",
};

/** Adds the room of an area, in which nothing is yet, in the database, in the API, and in what describes it. */
function makeArea(tree, area) {
  const folder = toKebab(area);
  const router = `${area}Router`;
  const registry = `${rooms.pattern}/registry.ts`;
  const about = `${capitalize(toWords(area))}.`;
  if (new RegExp(`\\b(?:const|function|interface|type|as) ${area}\\b`).test(tree.read(registry))) {
    refuse(`"${area}" cannot be an area: ${registry} has the word for something else.`);
  }
  tree.change(
    registry,
    inTurn(
      addEntry("export const accessPatterns = {", area),
      addReference(`import * as ${area} from "./${folder}/index.ts";`),
    ),
  );
  tree.change(
    "packages/api/src/router.ts",
    inTurn(
      addEntry("export const appRouter = router({", `${area}: ${router}`),
      addReference(`import { ${router} } from "./routers/${folder}/${folder}-router.ts";`),
    ),
  );
  tree.change(
    "apps/server/src/openapi/tags.ts",
    addEntry('const areas: Record<keyof RouterInputs | "files" | "service", string> = {', `${area}: "${about}"`),
  );
  tree.create(`${rooms.pattern}/${folder}/index.ts`, "");
  tree.create(
    `${rooms.router}/${folder}/${folder}-router.ts`,
    `import { router } from "../../trpc.ts";

/** ${about} */
export const ${router} = router({});
`,
  );
}

/** Sees to it that an area is there. */
export function requireArea(tree, { area, isNew }) {
  const folder = toKebab(area);
  const areas = tree.foldersIn(rooms.router);
  const isKnown = areas.includes(folder);
  if (isKnown && isNew) refuse(`The area "${area}" is there already: leave --new-area out.`);
  if (isKnown) return;
  if (!isNew) refuse(`There is no area "${area}", only ${areas.join(", ")}: --new-area makes one.`);
  const taken = Object.values(rooms).find((room) => tree.exists(`${room}/${folder}`));
  if (taken) refuse(`"${area}" cannot be an area: ${taken}/${folder} is something else.`);
  makeArea(tree, area);
}
