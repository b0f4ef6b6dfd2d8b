import path from "node:path";
import prefresh from "@prefresh/vite";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import { defineConfig } from "vite";
import { compressedFiles } from "./vite/compressed-files.ts";
import { firstGuesses } from "./vite/first-guesses.ts";
import { createInspecting, leaveDevice } from "./vite/inspecting.ts";
import { preloadStart } from "./vite/preload-start.ts";
import { createScreens } from "./vite/screens.ts";
import { serverPaths } from "./vite/server-paths.ts";
import { serviceWorkerFile, shellFiles } from "./vite/shell-files.ts";
import { createStartChunks } from "./vite/start-chunks.ts";

/** The server beside this one. It keeps the host it was called by, since that is the origin of its links to photos. */
const server = { target: `http://127.0.0.1:${process.env.PORT || 3000}`, changeOrigin: false };

const screens = createScreens();

const refresh = await prefresh();

const root = path.resolve(import.meta.dirname, "../..");

export default defineConfig((env) => {
  const inspecting = createInspecting(env, root);
  return {
    define: { ...firstGuesses, ...inspecting.define },
    oxc: { jsx: { runtime: "automatic" } }, // prefresh would have it classic
    plugins: [
      tanstackRouter({ target: "react", autoCodeSplitting: true, plugins: [screens.generatorPlugin] }),
      refresh,
      tailwindcss(),
      preloadStart(),
      screens.vitePlugin,
      ...(inspecting.isOn ? [leaveDevice()] : [shellFiles(screens), compressedFiles()]),
    ],
    build: {
      target: "es2022", // the least that awaits at the top of a module
      assetsInlineLimit: 0, // drawings stay files: cached by themselves, and out of the script
      rollupOptions: {
        checks: { moduleLevelDirective: false }, // "use client", which libraries say to servers
        input: { index: "index.html", sw: "src/service-worker/sw.ts" },
        output: {
          codeSplitting: { groups: [{ name: createStartChunks(inspecting.isOn) }] },
          entryFileNames: ({ name }) => (name === "sw" ? serviceWorkerFile : "assets/[name]-[hash].js"),
        },
      },
    },
    server: {
      port: Number(process.env.WEB_PORT || 5173),
      strictPort: true,
      // Vite hands out every file of the repository that is not denied: its own list, and the data folder with all keys.
      fs: { deny: [".env", ".env.*", "*.{crt,pem}", "**/.git/**", "**/.data/**"] },
      proxy: Object.fromEntries(serverPaths.map((path) => [path, server])),
    },
  };
});
