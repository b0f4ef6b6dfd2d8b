import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");

/** How a compiler looks for packages: as a bundler does, and as Node. */
export const resolutions = [
  { module: "ESNext", moduleResolution: "bundler" },
  { module: "Node16", moduleResolution: "node16" },
];

/** Nothing of Node or of a browser's but what a client asks for itself, and every declaration is looked at. */
const strictly = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  target: "ES2023",
  lib: ["ES2023", "DOM", "DOM.Iterable"],
  types: [],
};

/** Compiles a file of a project beside itself, and returns what is found in it, or in what it imports. */
export function compileStrictly(project: string, file: string, resolution: (typeof resolutions)[number]): string {
  const compilerOptions = { ...strictly, ...resolution };
  writeFileSync(path.join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  return spawnSync(process.execPath, [tsc], { cwd: project, encoding: "utf8" }).stdout;
}
