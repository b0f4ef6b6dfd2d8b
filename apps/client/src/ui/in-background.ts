import { isQuickPhotosError, type QuickPhotosReason } from "@quick-photos/client-sdk";
import { CancelledError } from "@tanstack/react-query";
import { errorText } from "../messages/error-text.ts";
import { messages } from "../messages/messages.ts";
import { showToast } from "./toasts.ts";

/** Ends that nobody need be told of: whoever gave something up knows, and whoever was signed out has been told so. */
const quietReasons: readonly QuickPhotosReason[] = ["ABORTED", "SESSION_ENDED"];

/** What a browser says of a change of layout that it could not tell within a frame; it tells it in the next. */
const isNoFailure = (message: string): boolean => message.startsWith("ResizeObserver loop");

/** Says that something failed which no screen answers for: what the server said, or that the app itself is at fault. */
function reportFailure(error: unknown): void {
  if (isQuickPhotosError(error)) {
    if (!quietReasons.includes(error.reason)) showToast({ tone: "error", text: errorText(error) });
    return;
  }
  if (error instanceof CancelledError || (error instanceof DOMException && error.name === "AbortError")) return;
  showToast({ tone: "error", text: messages.app.failed });
}

/** Lets something go on by itself; nobody waits for it, but when it fails a person is told. */
export function inBackground(task: Promise<unknown>): void {
  task.catch((error: unknown) => {
    reportFailure(error);
    if (!isQuickPhotosError(error)) globalThis.reportError?.(error); // a defect: the browser's console shall have it
  });
}

/** Tells a person of everything that fails without anybody's waiting for it, from now on. */
export function reportUnexpected(): void {
  addEventListener("unhandledrejection", ({ reason }) => reportFailure(reason));
  addEventListener("error", ({ error, message }) => {
    if (error && !isNoFailure(message)) showToast({ tone: "error", text: messages.app.failed });
  });
}
