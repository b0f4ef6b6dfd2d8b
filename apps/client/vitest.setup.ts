import { onlineManager } from "@tanstack/react-query";
import { beforeEach } from "vitest";
import { cleanup } from "vitest-browser-react";

// All files share a page and its modules: what a test has drawn, or made the app believe of the connection, ends with it.
beforeEach(async () => {
  await cleanup();
  onlineManager.setOnline(true);
});
