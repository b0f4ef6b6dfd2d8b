import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "./bundle.mjs";

// Builds the programs.

const [outdir = "dist"] = process.argv.slice(2);

/** What each file is made of; the tests and the benchmark of a start read it. */
const contentsFile = path.join(outdir, "contents.json");

const namesOf = (contents) => Object.keys(contents.programs);

function namesOfBuildBefore() {
  try {
    return namesOf(JSON.parse(readFileSync(contentsFile, "utf8")));
  } catch {
    return []; // there was none
  }
}

/** Parts bear their hash in their names: a program that runs finds its own beside those of the build after it. */
const isPart = (name) => /-[0-9a-f]{8}\.js(\.map)?$/.test(name);

/** The server stands apart: it would load what it shares with the others, whether or not it uses all of that. */
const programs = [
  { main: "src/main.ts" },
  { "password-thread": "src/passwords/password-thread.js" },
  {
    "import-tutorial": "src/import-tutorial.ts",
    audit: "src/audit.ts",
    migrate: "src/migrate.ts",
    table: "src/table.ts",
    "seed-sample": "src/seed-sample.ts",
  },
];

/** AWS Lambda is given a folder of each, with nothing native. */
const functions = {
  "project-stream": "src/functions/project-stream.ts",
  "advance-jobs": "src/functions/advance-jobs.ts",
  "set-aside": "src/functions/set-aside.ts",
  api: "src/functions/api.ts",
};

const foldersOfFunctions = path.join(outdir, "functions");

async function bundleFunction([name, source]) {
  return [
    name,
    await bundle({ index: source }, path.join(foldersOfFunctions, name), { extension: ".mjs", minify: true }),
  ];
}

rmSync(foldersOfFunctions, { recursive: true, force: true });
const contents = {
  programs: Object.assign({}, ...(await Promise.all(programs.map((entries) => bundle(entries, outdir))))),
  functions: Object.fromEntries(await Promise.all(Object.entries(functions).map(bundleFunction))),
};
const wanted = new Set([...namesOf(contents), ...namesOfBuildBefore()]);
for (const name of readdirSync(outdir)) {
  if (isPart(name) && !wanted.has(name.replace(/\.map$/, ""))) rmSync(path.join(outdir, name));
}
writeFileSync(contentsFile, JSON.stringify(contents));
