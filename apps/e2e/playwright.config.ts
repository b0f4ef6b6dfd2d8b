import { defineConfig } from "@playwright/test";
import { browserLaunch } from "@quick-photos/testing/browser";

const { channel, ...launchOptions } = await browserLaunch();

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  workers: 3, // journeys wait for timers and animations half of the time: three keep two cores at work
  retries: 0,
  // In milliseconds, and far longer than anything takes: a machine may stand still for half a minute, as one of CI did.
  timeout: 120_000,
  // Whoever watches, and the file from which `npm test` tells at its end which were the slowest (scripts/slowest.mjs).
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  // On one kind of machine nothing differs. A token changed in the dark or a missing icon differs in some fifty pixels,
  // and the instructions of another processor may round a colour by a step or two of 255: 0.01 is not quite three.
  expect: { timeout: 30_000, toHaveScreenshot: { maxDiffPixels: 20, threshold: 0.01 } },
  use: {
    ...(channel ? { channel } : {}),
    // A browser trusts what is on its own machine; under another name the server is as insecure as from a phone.
    launchOptions: { ...launchOptions, args: ["--host-resolver-rules=MAP quick-photos.lan 127.0.0.1"] },
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: "en",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    // What a test intercepts must not be answered from a device's memory; what works without a connection allows them.
    serviceWorkers: "block",
  },
});
