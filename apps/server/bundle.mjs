import path from "node:path";
import { rolldown } from "rolldown";

// Bundles programs: those that are built, and those that a test or a benchmark makes for itself.

/** What brings a binary or a thread's file of its own stays outside; apps/server depends on each of these itself. */
const external = ["sharp", "@node-rs/argon2", /^@dynoxide\//, "node-sqlite3-wasm", "tinypool"];

/** Modules are told by their paths from here; what is imported is chunks, packages and Node's own modules. */
function contentsOf({ code, imports, dynamicImports, facadeModuleId, moduleIds }) {
  const fromHere = (id) => path.relative(".", id);
  return {
    bytes: Buffer.byteLength(code),
    imports,
    dynamicImports,
    entryPoint: facadeModuleId ? fromHere(facadeModuleId) : undefined,
    modules: moduleIds.map(fromHere),
  };
}

/**
 * Returns what makes one file of all that a program starts with, which is found, read and linked in less time than many.
 * The program itself stays apart: what it loads while it waits could not import from it.
 */
function inOneFile(entry) {
  const start = { name: "start", tags: ["$initial"], test: (id) => id !== path.resolve(entry) };
  return { groups: [start], includeDependenciesRecursively: false };
}

/**
 * Bundles sources into programs of the folder `dir`, by their names there. Returns what each file that it has written is
 * made of, by its name. What a program loads only when it is wanted is in files of its own, and so is what several share.
 */
export async function bundle(entries, dir, { extension = ".js", minify = false } = {}) {
  const bundled = await rolldown({
    input: entries,
    external,
    platform: "node",
    resolve: {
      mainFields: ["module", "main"],
      // pino's thread for transports, whose file no bundle would have, and which nothing here asks for.
      alias: { "thread-stream": false },
    },
    // Of what is left out of the start's file, nothing has to be in it.
    preserveEntrySignatures: "allow-extension",
    transform: { target: "node20" },
    // What one program loads later another, or another part of it, may begin with.
    checks: { ineffectiveDynamicImport: false },
  });
  const [entry, ...others] = Object.values(entries);
  const { output } = await bundled.write({
    dir,
    entryFileNames: `[name]${extension}`,
    chunkFileNames: `[name]-[hash]${extension}`,
    hashCharacters: "hex",
    codeSplitting: others.length === 0 ? inOneFile(entry) : true,
    comments: false,
    minify,
    sourcemap: "hidden",
  });
  await bundled.close();
  return Object.fromEntries(
    output.filter(({ type }) => type === "chunk").map((one) => [one.fileName, contentsOf(one)]),
  );
}
