import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";

const root = path.resolve(import.meta.dirname, "..");

async function bundle(dist, options, output) {
  const bundled = await rolldown(options);
  await bundled.write({ dir: dist, format: "es", ...output });
  await bundled.close();
}

/** Returns what takes declarations from where the compiler has written them; `emptied` as in `bundlePackage`. */
function takeDeclarations(declarations, emptied) {
  /** Returns the file of a module; outside is a package that wrote none, null whatever is not of this repository. */
  const find = (name, importer) => {
    const [, workspace, part] = /^@quick-photos\/([^/]+)(?:\/(.+))?$/.exec(name) ?? [];
    if (workspace) {
      const file = path.join(declarations, "packages", workspace, "src", part ?? "", "index.d.ts");
      return existsSync(file) ? file : { id: name, external: true };
    }
    if (!importer || !name.startsWith(".")) return null;
    return path.resolve(path.dirname(importer), name.replace(/(\.d)?\.(m?)[jt]s$/, ".d.$2ts"));
  };
  return {
    name: "declared",
    // Before the other plugin, which would find the sources.
    resolveId: { order: "pre", handler: find },
    load: (file) => emptied[path.relative(declarations, file)] ?? null,
  };
}

/**
 * Bundles into `dist` what others install of a package: `entries`, by their names there, with what they take from the
 * other packages of this repository, file by file or in as few as there are entries; and the types of `src/index.ts`, in
 * one file, of what `tsconfig.package.json` says. What the package depends on stays outside, but for the types of those
 * whose names are like `takenIn`. `emptied` has declarations, by their paths, of which nothing is needed, and what is in
 * their place.
 */
export async function bundlePackage({ folder, entries, platform, isByFile = false, takenIn = /^$/, emptied = {} }) {
  const dist = path.join(folder, "dist");
  const declarations = path.join(dist, "declarations");
  const names = Object.keys(JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).dependencies);
  const outside = (names) => names.map((name) => new RegExp(`^${name}(/|$)`));
  rmSync(dist, { recursive: true, force: true });
  const byFile = isByFile && { preserveModules: true, preserveModulesRoot: path.join(folder, "src") };
  await bundle(dist, { input: entries, cwd: folder, platform, external: outside(names) }, byFile);
  execFileSync("pnpm", ["exec", "tsc", "-p", "tsconfig.package.json"], { cwd: folder, stdio: "inherit" });
  await bundle(dist, {
    input: path.join(declarations, path.relative(root, folder), "src/index.d.ts"),
    external: outside(names.filter((name) => !takenIn.test(name))),
    plugins: [
      takeDeclarations(declarations, emptied),
      dts({ dtsInput: true, emitDtsOnly: true, tsconfig: false, resolve: [takenIn] }),
    ],
  });
  rmSync(declarations, { recursive: true });
}
