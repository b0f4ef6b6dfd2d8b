import { expect, test } from "vitest";
import { ticketContentType } from "./ticket-content-type.ts";

test.each([
  ["image/jpeg", "image/jpeg"],
  ["image/jpg", "image/jpeg"],
  ["image/pjpeg", "image/jpeg"],
  ["image/pipeg", "image/jpeg"],
  ["image/x-citrix-jpeg", "image/jpeg"],
  ["image/x-png", "image/png"],
  ["IMAGE/PNG", "image/png"],
  ["image/png; charset=binary", "image/png"],
  [" Image/X-Citrix-PNG ;a=b", "image/png"],
  ["image/webp", "image/webp"],
  ["image/avif", "image/avif"],
  ["image/heic-sequence", "image/heic"],
  ["", "application/octet-stream"],
  [";", "application/octet-stream"],
  ["image/*", "application/octet-stream"],
  ["binary/octet-stream", "application/octet-stream"],
  ["image/gif", null],
  ["image/svg+xml", null],
  ["text/html", null],
  ["video/mp4", null],
  ["constructor", null],
  ["image/png,image/jpeg", null],
])("%j is taken as %j", (announced, meant) => {
  expect(ticketContentType(announced)).toBe(meant);
});
