import { spawnSync } from "node:child_process";
import path from "node:path";
import { quote } from "../tied-process.mjs";
import { refuse } from "./refusal.mjs";

/** What follows from the code and lies in files beside it: samples of items, golden requests, tables, what clients are told. */
const derived = [
  { folder: "packages/db", program: "tsx", args: ["scripts/freeze.ts"] },
  {
    folder: "packages/db",
    program: "vitest",
    args: ["run", "--update=new", "src/access-patterns/patterns", "src/access-patterns/requests"],
  },
  { folder: "packages/contract-tests", program: "tsx", args: ["scripts/generate-readme-tables.ts"] },
  { folder: "packages/contract-tests", program: "tsx", args: ["scripts/keep-wire.ts"] },
];

/** Runs an installed program to its end; refuses with what it said when it fails. */
function run(root, { folder, program, args }) {
  const cwd = path.join(root, folder);
  const commandLine = [path.join(cwd, "node_modules/.bin", program), ...args].map(quote).join(" ");
  const { status, stdout, stderr } = spawnSync(commandLine, { cwd, shell: true, encoding: "utf8" });
  if (status === 0) return;
  refuse(
    `${stdout}${stderr}\nThe files are written, but in ${folder || "."} this failed: ${program} ${args.join(" ")}`,
  );
}

/** Formats files. */
export function format(root, files) {
  const code = files.filter((file) => file.endsWith(".ts"));
  run(root, { folder: "", program: "biome", args: ["format", "--write", ...code] });
}

/** Makes anew what follows from the code. */
export function refresh(root) {
  for (const step of derived) run(root, step);
}
