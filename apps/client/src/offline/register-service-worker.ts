/** Lets the service worker keep the app on this device; only the built app has one. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Without it the app works as before, just not without a connection.
  // biome-ignore lint/plugin: only where there is one
  navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}
