import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { createClient } from "../src/create-client.ts";
import { isQuickPhotosError } from "../src/errors.ts";
import { sha256Of } from "../src/upload/sha256-of.ts";

afterEach(() => void vi.unstubAllGlobals());

test("where the platform has no digest, the checksum is the same", async () => {
  const files = [0, 1, 3_000_001].map((length) => new Blob([new Uint8Array(length).fill(7)]));
  const digests = await Promise.all(files.map(sha256Of));
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(await Promise.all(files.map(sha256Of))).toEqual(digests);
});

const ticket = { uploadId: "u1", method: "PUT", url: "/media/u1", headers: {}, expiresAt: "2999" } as const;

test.each(["before it has a ticket", "on its way"])("a file that changes %s is FILE_UNREADABLE, once", async (when) => {
  const folder = mkdtempSync(path.join(tmpdir(), "quick-photos-sdk-"));
  const name = path.join(folder, "photo.jpg");
  writeFileSync(name, "bytes");
  const file = await openAsBlob(name);
  const change = () => writeFileSync(name, "other bytes, and more of them");
  const paths: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    paths.push(new URL(String(input)).pathname);
    change();
    throw new TypeError("fetch failed");
  };
  const client = createClient({ baseUrl: "http://photos.invalid", fetch, retry: { attempts: 3, baseDelayMs: 1 } });
  const isOnItsWay = when === "on its way";
  if (!isOnItsWay) change();
  const error = await client
    .upload({ file, ticket: isOnItsWay ? ticket : undefined })
    .catch((caught: unknown) => caught);
  rmSync(folder, { recursive: true });
  expect(isQuickPhotosError(error, "FILE_UNREADABLE")).toBe(true);
  expect(paths).toEqual(isOnItsWay ? ["/media/u1"] : []);
});
