/** A part that is compiled for one kind of machine, by its package. */
export type NativePart = "@node-rs/argon2" | "sharp";

/** Returns a section of pnpm's lockfile, its name included. */
function sectionOf(lockfile: string, name: string): string {
  const [section] = new RegExp(`^${name}:\n(?:(?: .*)?\n)*`, "m").exec(lockfile) ?? [];
  if (section === undefined) throw new TypeError(`the lockfile has no ${name}`);
  return section;
}

/** Returns the version of a package that the server has, as the lockfile names it: with what else it was chosen for. */
function versionOf(lockfile: string, part: NativePart): string {
  const [, server = ""] = lockfile.split("\n  apps/server:\n");
  const [, version] = new RegExp(`^ {6}'?${part}'?:\n.*\n +version: (.*)\n`, "m").exec(server) ?? [];
  if (version === undefined) throw new TypeError(`the server does not have ${part}`);
  return version;
}

/** Returns the dependencies of a package that has nothing but these parts, in the versions of the server. */
export function dependenciesOn(lockfile: string, parts: readonly NativePart[]): Record<string, string> {
  return Object.fromEntries(parts.map((part) => [part, versionOf(lockfile, part).replace(/\(.*/, "")]));
}

/** Returns the lockfile of that package: what is installed for another machine is what was checked in for this one. */
export function lockfileFor(lockfile: string, parts: readonly NativePart[]): string {
  const [head = ""] = lockfile.split("\n");
  const entries = Object.entries(dependenciesOn(lockfile, parts)).map(([part, specifier]) => {
    return `      '${part}':\n        specifier: ${specifier}\n        version: ${versionOf(lockfile, part as NativePart)}\n`;
  });
  const importers = `importers:\n\n  .:\n    dependencies:\n${entries.join("")}`;
  const [settings, packages, snapshots] = ["settings", "packages", "snapshots"].map((name) =>
    sectionOf(lockfile, name),
  );
  return `${head}\n\n${settings}${importers}\n${packages}${snapshots}`;
}
