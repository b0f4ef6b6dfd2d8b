import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";

// Bundles what others install: the client with what it takes from the contract, and its types with those of the router.

const folder = import.meta.dirname;
const declarations = path.join(folder, "dist/declarations");

const { dependencies } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
const external = [
  ...Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
  /^@quick-photos\/(db|media)/,
];

/** What a procedure works with on the server, of which a client's types need nothing. */
const context = path.join(declarations, "api/src/context.d.ts");

/** Returns where the compiler has written the declarations of a module, null for one that is not of this repository. */
function findDeclarations(name, importer) {
  const [, workspace] = /^@quick-photos\/(api|contract)$/.exec(name) ?? [];
  if (workspace) return path.join(declarations, workspace, "src/index.d.ts");
  if (!importer || !name.startsWith(".")) return null;
  return path.resolve(path.dirname(importer), name.replace(/(\.d)?\.(m?)[jt]s$/, ".d.$2ts"));
}

const declared = {
  name: "declared",
  // Before the other plugin, which would find the sources.
  resolveId: { order: "pre", handler: findDeclarations },
  load: (file) => (file === context ? "export interface Context {}" : null),
};

async function bundle(options) {
  const bundled = await rolldown(options);
  await bundled.write({ dir: path.join(folder, "dist"), format: "es" });
  await bundled.close();
}

rmSync(path.join(folder, "dist"), { recursive: true, force: true });
execFileSync("pnpm", ["exec", "tsc", "-p", "tsconfig.package.json"], { cwd: folder, stdio: "inherit" });
await bundle({ input: path.join(folder, "src/index.ts"), platform: "neutral", external });
await bundle({
  input: path.join(declarations, "client-sdk/src/index.d.ts"),
  external: external.filter((name) => !name.source.startsWith("^@trpc")),
  plugins: [declared, dts({ dtsInput: true, emitDtsOnly: true, tsconfig: false, resolve: [/^@trpc\//] })],
});
rmSync(declarations, { recursive: true });
