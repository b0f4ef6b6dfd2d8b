import type { Plugin, Rollup } from "vite";

/** The parts that the start screen of those who are signed in is made of, beside the entry. */
const startModules = [/routes\/_shell\.tsx/, /routes\/_shell\/_signed-in\/home\.tsx/];

/**
 * Lets the page ask for the start screen's scripts together with the entry: most visits begin there, and found out one
 * after the other they would cost a round trip each.
 */
export function preloadStart(): Plugin {
  return {
    name: "preload-start",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        if (!bundle) return [];
        const files = new Set<string>();
        for (const chunk of Object.values(bundle)) if (isStart(chunk)) addWithImports(chunk.fileName, bundle, files);
        const entry = Object.values(bundle).find((it) => it.type === "chunk" && it.isEntry && it.name === "index");
        const known = new Set<string>();
        if (entry) addWithImports(entry.fileName, bundle, known); // these are in the page already
        const missing = [...files].filter((file) => !known.has(file));
        return missing.map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
          injectTo: "head" as const,
        }));
      },
    },
  };
}

type Output = Rollup.OutputAsset | Rollup.OutputChunk;

const isStart = (file: Output): file is Rollup.OutputChunk =>
  file.type === "chunk" && startModules.some((pattern) => pattern.test(file.facadeModuleId ?? ""));

function addWithImports(file: string, bundle: Rollup.OutputBundle, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const chunk = bundle[file];
  if (chunk?.type === "chunk") for (const imported of chunk.imports) addWithImports(imported, bundle, found);
}
