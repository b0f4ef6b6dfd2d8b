import { readdir } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { createTemporaryFolder } from "@quick-photos/testing";
import { afterAll, expect, test } from "vitest";
import { createFolderStore } from "./folder-store.ts";

const { path: directory, remove } = createTemporaryFolder();
const store = createFolderStore({ directory, uploadUrl: (uploadId) => `/put/${uploadId}` });
afterAll(remove);

test("gives back what was put, and its size", async () => {
  await store.put("a/b/c.txt", Buffer.from("hello"), "text/plain");
  expect(await store.get("a/b/c.txt")).toEqual(Buffer.from("hello"));
  expect(await store.head("a/b/c.txt")).toEqual({ byteLength: 5, version: expect.any(String) });
  expect(await buffer(await store.read("a/b/c.txt", { start: 1, end: 3 }))).toEqual(Buffer.from("ell"));
});

test("has nothing where nothing was put, where only a folder is, and under a file", async () => {
  await store.put("d/e", Buffer.from("hello"), "text/plain");
  for (const key of ["nothing", "d", "d/e/f"]) {
    expect(await store.get(key)).toBeNull();
    expect(await store.head(key)).toBeNull();
  }
});

test("deletes in one go what is there and what is not, and folders with their last file", async () => {
  await store.put("f/g/one", Buffer.from("1"), "text/plain");
  await store.put("f/g/two", Buffer.from("2"), "text/plain");
  await store.delete(["f/g/one", "f/g/none"]);
  expect(await readdir(path.join(directory, "f", "g"))).toEqual(["two"]);
  await store.delete(["f/g/two", "f/g/two"]);
  expect(await readdir(path.join(directory, "f"))).toEqual([]);
});

test("puts and deletes of neighbours do not disturb each other, nor those of another process", async () => {
  const other = createFolderStore({ directory, uploadUrl: () => "" });
  const neighbour = async (name: string, at: number) => {
    const mine = at % 2 === 0 ? store : other;
    for (let round = 0; round < 100; round++) {
      await mine.put(`busy/${name}`, Buffer.from([round]), "text/plain");
      await mine.delete([`busy/${name}`]);
    }
  };
  await Promise.all(["a", "b", "c", "d"].map(neighbour));
  expect(await readdir(directory)).not.toContain("busy");
});

test("a stream that fails leaves the file before it and no draft", async () => {
  await store.put("kept", Buffer.from("before"), "text/plain");
  async function* failing() {
    yield Buffer.from("after");
    throw new Error("broken");
  }
  await expect(store.putStream("kept", failing(), "text/plain")).rejects.toThrow("broken");
  expect(await store.get("kept")).toEqual(Buffer.from("before"));
  expect(await readdir(path.join(directory, "tmp"))).toEqual([]);
});

test.each(["", ".", "..", "../x", "a/../x", "a//b", "/a", "a/", "a\\b", "C:x", "a\0b", "a/.hidden", "a\n", "%2e%2e/x"])(
  "refuses %j as a key, whatever is asked",
  async (key) => {
    await expect(store.put(key, Buffer.from("x"), "text/plain")).rejects.toThrow(TypeError);
    await expect(store.get(key)).rejects.toThrow(TypeError);
    await expect(store.head(key)).rejects.toThrow(TypeError);
    await expect(store.delete(["kept", key])).rejects.toThrow(TypeError);
    await expect(store.read(key)).rejects.toThrow(TypeError);
    expect(await store.head("kept")).not.toBeNull();
  },
);
