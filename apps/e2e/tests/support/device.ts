import type { Page } from "@playwright/test";

/** What the app says for as long as nobody answers. */
export const banner = "No connection. You see what was here last; what you do is sent later.";

/** Waits until the app is on the device: its worker is in charge, and has every file. */
export const untilInstalled = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise<void>((resolve) =>
      active?.addEventListener("statechange", () => active.state === "activated" && resolve()),
    );
  });
