import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { bundleOptions, external } from "./bundle-options.mjs";

// Bundles the programs. What one loads only when it is wanted is a file of its own, as are the parts that programs share.

const [outdir = "dist"] = process.argv.slice(2);

/** What each file is made of; the tests and the benchmark of a start read it. */
const contentsFile = path.join(outdir, "contents.json");

const namesIn = (outputs) => Object.keys(outputs).map((output) => path.basename(output));

function namesOfBuildBefore() {
  try {
    return namesIn(JSON.parse(readFileSync(contentsFile, "utf8")));
  } catch {
    return []; // there was none
  }
}

/** Parts bear their hash in their names: a program that runs finds its own beside those of the build after it. */
const isPart = (name) => /-[0-9A-Z]{8}\.js(\.map)?$/.test(name);

/** The server stands apart: it would load what it shares with the others, whether or not it uses all of that. */
const programs = [
  ["src/main.ts", "src/passwords/password-thread.js"],
  ["src/import-tutorial.ts", "src/audit.ts", "src/migrate.ts", "src/table.ts", "src/seed-sample.ts"],
];

const common = { ...bundleOptions, sourcemap: "external", legalComments: "none" };

/** Returns which files it has written, and what each is made of (https://esbuild.github.io/api/#metafile). */
async function bundle(entryPoints, options = {}) {
  const { metafile } = await build({
    ...common,
    entryPoints,
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    outdir,
    splitting: true,
    metafile: true,
    ...options,
    external,
  });
  return metafile.outputs;
}

const functionsDir = path.join(outdir, "functions");

/** Bundles the functions that project, each into a folder that AWS Lambda is given whole: one file, with nothing native. */
const functions = build({
  ...common,
  entryPoints: ["src/functions/project-stream.ts", "src/functions/advance-jobs.ts", "src/functions/set-aside.ts"],
  entryNames: "[name]/index",
  outExtension: { ".js": ".mjs" },
  outdir: functionsDir,
  minify: true,
});

/** Bundles the function of the API likewise: what a call does not always need is in files of its own beside it. */
async function bundleApi() {
  rmSync(path.join(functionsDir, "api"), { recursive: true, force: true });
  return bundle([{ in: "src/functions/api.ts", out: "index" }], {
    outdir: path.join(functionsDir, "api"),
    outExtension: { ".js": ".mjs" },
    minify: true,
  });
}

const contents = Object.assign(
  {},
  ...(await Promise.all([...programs.map((entries) => bundle(entries)), bundleApi()])),
);
const wanted = new Set([...namesIn(contents), ...namesOfBuildBefore()]);
for (const name of readdirSync(outdir)) if (isPart(name) && !wanted.has(name)) rmSync(path.join(outdir, name));
writeFileSync(contentsFile, JSON.stringify(contents));
await functions;
