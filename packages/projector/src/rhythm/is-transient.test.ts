import { DbError } from "@quick-photos/db";
import { StreamError } from "@quick-photos/db/stream";
import { describe, expect, test } from "vitest";
import { LeaseLost } from "../leases/held-lease.ts";
import { isTransient } from "./is-transient.ts";

/** An error as an SDK call throws it. */
const sdkError = (fault: "client" | "server", { name = "Error", httpStatusCode = 400 } = {}) =>
  Object.assign(new Error("no"), { name, $fault: fault, $metadata: { httpStatusCode } });

/** An error as the media package words it, with what caused it. */
const storeError = (cause: Error) => new Error("photos cannot be stored at the moment", { cause });

describe("what a repetition may cure", () => {
  test.each([
    ["the engine is away", new DbError("UNAVAILABLE", "away")],
    ["another writer was quicker, again and again", new DbError("CONFLICT", "busy")],
    ["the stream is away", new StreamError("STREAM_MISSING", "gone")],
    ["another process has taken over", new LeaseLost()],
    ["the store of files has a bad day", sdkError("server")],
    ["the same, in other words", storeError(sdkError("server"))],
    ["the store of files has too much to do", sdkError("client", { httpStatusCode: 429 })],
    ["the same, by its name", storeError(sdkError("client", { name: "SlowDown" }))],
    ["bytes were too slow on their way to the store of files", sdkError("client", { name: "RequestTimeout" })],
    ["the folder of files is busy, in other words", storeError(Object.assign(new Error("rm"), { code: "EBUSY" }))],
    ["the store of files cannot be reached", Object.assign(new Error("connect"), { code: "ECONNREFUSED" })],
  ])("%s", (_, error) => {
    expect(isTransient(error)).toBe(true);
  });
});

describe("what fails again however often it is tried", () => {
  test.each([
    ["an item of another shape", new DbError("ITEM_UNREADABLE", "no")],
    ["a request that is refused", sdkError("client")],
    ["a file that may not be removed", Object.assign(new Error("rm"), { code: "EPERM" })],
    ["the same, in other words", storeError(Object.assign(new Error("rm"), { code: "EPERM" }))],
    ["an item of another shape, in other words", storeError(new DbError("ITEM_UNREADABLE", "no"))],
    ["a defect of ours", new TypeError("undefined is not a function")],
    ["what is not even an error", "no"],
  ])("%s", (_, error) => {
    expect(isTransient(error)).toBe(false);
  });
});
