import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import type { Screens } from "./screens.ts";

/** The name the service worker is built under: it stays, or browsers would not find its next version. */
export const serviceWorkerFile = "sw.js";

/** Files of `public/` that every screen needs. */
const publicFiles = ["/icon.svg", "/theme.js", "/manifest.webmanifest"];

/**
 * Tells the service worker what the app is made of: the files to keep, a version that changes with any of them, and the
 * addresses of the screens.
 */
export function shellFiles({ patterns }: Pick<Screens, "patterns">): Plugin {
  return {
    name: "shell-files",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const worker = bundle[serviceWorkerFile];
      if (worker?.type !== "chunk") throw new Error(`The build has no ${serviceWorkerFile}`);
      const built = Object.keys(bundle).filter((name) => name.startsWith("assets/"));
      const files = [...built.map((name) => `/${name}`), ...publicFiles];
      const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
      worker.code = worker.code.replaceAll("__SHELL__", JSON.stringify({ version, files, screens: patterns() }));
    },
  };
}
