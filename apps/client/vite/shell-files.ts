import { createHash } from "node:crypto";
import type { Plugin, Rollup } from "vite";
import type { Screens } from "./screens.ts";

/** The name the service worker is built under: it stays, or browsers would not find its next version. */
export const serviceWorkerFile = "sw.js";

/** Files of `public/` that every screen needs. */
const publicFiles = ["/icon.svg", "/theme.js", "/manifest.webmanifest"];

/**
 * What is fetched when it is used: a new password is sent, so its hint is of no use without a connection, and most people
 * see it once (docs/decisions/0055).
 */
const fetchedWhenUsed = /\/new-password\/strength-of\.ts$/;

const isFetchedWhenUsed = (file: Rollup.OutputAsset | Rollup.OutputChunk): boolean =>
  file.type === "chunk" && fetchedWhenUsed.test(file.facadeModuleId ?? "");

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
      const kept = Object.values(bundle).filter((file) => !isFetchedWhenUsed(file));
      const built = kept.map(({ fileName }) => `/${fileName}`).filter((name) => name.startsWith("/assets/"));
      const files = [...built, ...publicFiles];
      const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);
      worker.code = worker.code.replaceAll("__SHELL__", JSON.stringify({ version, files, screens: patterns() }));
    },
  };
}
