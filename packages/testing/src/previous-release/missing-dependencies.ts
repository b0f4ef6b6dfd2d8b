import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./link-installed.ts";

interface Manifest {
  version?: string;
  dependencies?: Record<string, string>;
}

const readManifest = (...place: string[]) =>
  JSON.parse(readFileSync(path.join(...place, "package.json"), "utf8")) as Manifest;

const scope = "@quick-photos/";

/** Returns the versions that a release's workspace names. */
function readCatalog(release: string): Map<string, string> {
  const text = readFileSync(path.join(release, "pnpm-workspace.yaml"), "utf8");
  const [, catalog = ""] = /^catalog:\n((?: +.*\n)*)/m.exec(text) ?? [];
  return new Map(
    [...catalog.matchAll(/^ +"?([^"\s]+?)"?: (\S+)$/gm)].map(([, name = "", version = ""]) => [name, version]),
  );
}

/** Returns where a package of the workspace is, as in `packages/db`. */
const placeOf = (release: string, name: string) =>
  ["apps", "packages"].map((group) => path.join(group, name)).find((place) => existsSync(path.join(release, place))) ??
  name;

/**
 * Returns what packages of a release, with all in its workspace that they depend on, want to run with and do not find
 * installed for the packages of today, as in `zod 4.6.7`.
 */
export function missingDependencies(release: string, packages: string[]): string[] {
  const catalog = readCatalog(release);
  const places = new Set(packages.map((name) => placeOf(release, name)));
  const missing = new Set<string>();
  for (const place of places) {
    for (const name of Object.keys(readManifest(release, place).dependencies ?? {})) {
      if (name.startsWith(scope)) {
        places.add(placeOf(release, name.slice(scope.length)));
        continue;
      }
      const installed = path.join(root, place, "node_modules", name);
      const wanted = catalog.get(name);
      if (!existsSync(installed) || readManifest(installed).version !== wanted) missing.add(`${name} ${wanted}`);
    }
  }
  return [...missing];
}
