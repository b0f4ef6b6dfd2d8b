import type { ConfigEnv, Plugin } from "vite";
import { serviceWorkerFile } from "./shell-files.ts";

/** How the app is built or served: with or without the inspector, and what it is told. */
export interface Inspecting {
  isOn: boolean;
  /** What stands for `__INSPECT__` in the source: false, or what the inspector is told. */
  define: { __INSPECT__: string };
}

/**
 * Decides whether the inspector is in the app: while one develops, and in the build for `npm start -- --inspect`
 * (`vite build --mode inspect`). Only who develops is told where the source is; a build may be used elsewhere.
 */
export function createInspecting({ command, mode }: ConfigEnv, root: string): Inspecting {
  const isServed = command === "serve";
  const isOn = isServed || mode === "inspect";
  return { isOn, define: { __INSPECT__: JSON.stringify(isOn && { root: isServed ? root : null }) } };
}

/** A service worker that takes itself away, and with it the files of the app that it was installed with. */
const leavingWorker = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("shell-")) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: "window" })) client.navigate(client.url);
})()));
`;

/**
 * Puts that in the place of the app's service worker in a build with the inspector: a browser that has the app
 * installed would go on showing the one without it.
 */
export function leaveDevice(): Plugin {
  return {
    name: "leave-device",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const worker = bundle[serviceWorkerFile];
      if (worker?.type === "chunk") worker.code = leavingWorker;
    },
  };
}
