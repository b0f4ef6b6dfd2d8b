import path from "node:path";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstGuesses } from "./vite/first-guesses.ts";
import { createInspecting, leaveDevice } from "./vite/inspecting.ts";
import { preactInsteadOfReact } from "./vite/preact-instead-of-react.ts";
import { preloadStart } from "./vite/preload-start.ts";
import { createScreens } from "./vite/screens.ts";
import { serverPaths } from "./vite/server-paths.ts";
import { serviceWorkerFile, shellFiles } from "./vite/shell-files.ts";
import { createStartChunks } from "./vite/start-chunks.ts";

/** The server beside this one. It keeps the host it was called by, since that is the origin of its links to photos. */
const server = { target: `http://127.0.0.1:${process.env.PORT || 3000}`, changeOrigin: false };

const screens = createScreens();

const root = path.resolve(import.meta.dirname, "../..");

export default defineConfig((env) => {
  const inspecting = createInspecting(env, root);
  return {
    define: { ...firstGuesses, ...inspecting.define },
    // Only React reloads single components while one works on them.
    resolve: { alias: env.command === "build" ? preactInsteadOfReact : [] },
    plugins: [
      tanstackRouter({ target: "react", autoCodeSplitting: true, plugins: [screens.generatorPlugin] }),
      react(),
      tailwindcss(),
      preloadStart(),
      screens.vitePlugin,
      inspecting.isOn ? leaveDevice() : shellFiles(screens),
    ],
    build: {
      target: "es2022", // the least that awaits at the top of a module
      assetsInlineLimit: 0, // drawings stay files: cached by themselves, and out of the script
      rollupOptions: {
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
