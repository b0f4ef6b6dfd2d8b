import { onlineManager } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { UploadRow } from "./upload-row.tsx";
import { waitingUpload } from "./uploads.ts";

const file = new File(["bytes"], "photo.jpg", { type: "image/jpeg" });
const upload = waitingUpload({ id: "1", userId: "u", file, caption: "" });
const progress = { stage: "sending", sentBytes: 25, totalBytes: 100 } as const;

test("it says what it waits for, how far it is, and can be stopped until the server works on it", async () => {
  const { rerender, getByRole } = await render(<UploadRow upload={upload} />);
  const bar = getByRole("progressbar");
  await expect.element(bar).toHaveAccessibleName("Next in line");
  onlineManager.setOnline(false);
  await expect.element(bar).toHaveAccessibleName("Waiting for a connection");
  onlineManager.setOnline(true);
  await rerender(<UploadRow upload={{ ...upload, progress }} />);
  await expect.element(bar).toHaveAttribute("aria-valuenow", "25");
  await expect.element(getByRole("button", { name: "Stop" })).toBeVisible();
  await rerender(<UploadRow upload={{ ...upload, progress: { ...progress, stage: "finishing" } }} />);
  await expect.element(bar).toHaveAccessibleName("Almost there…");
  await expect.element(getByRole("button")).not.toBeInTheDocument();
});

test("failed, it says why, and leaves the choice", async () => {
  const failure = { reason: "INTERNAL", fields: {}, isRefusal: false } as const;
  const { getByRole } = await render(<UploadRow upload={{ ...upload, failure }} />);
  await expect.element(getByRole("alert")).toHaveTextContent("Something went wrong on our end.");
  await expect.element(getByRole("progressbar")).not.toBeInTheDocument();
  await expect.element(getByRole("button", { name: "Try again" })).toBeVisible();
  await expect.element(getByRole("button", { name: "Don’t share it" })).toBeVisible();
});
