interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

/** What of Trusted Types is used here; TypeScript does not declare them, and not every browser has them. */
declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy }
  | undefined;

const file = "/sw.js";

/** Returns the address of the service worker as the page's policy wants it: the server allows a policy of this name. */
function scriptUrl(): string {
  if (typeof trustedTypes === "undefined") return file;
  return trustedTypes.createPolicy("service-worker", { createScriptURL: () => file }).createScriptURL(file);
}

/** Lets the service worker keep the app on this device; only the built app has one. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Without it the app works as before, just not without a connection.
  // biome-ignore lint/plugin: only where there is one
  navigator.serviceWorker.register(scriptUrl()).catch(() => undefined);
}
