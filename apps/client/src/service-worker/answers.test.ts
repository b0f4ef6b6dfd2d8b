import { afterEach, expect, test, vi } from "vitest";

vi.stubGlobal("__SHELL__", { version: "test", files: [], screens: [] });
const { answerFile, answerPicture, answerScreen } = await import("./answers.ts");

const request = new Request("/media/a.avif");
const picture = () => new Response("a picture");
const keeping: Promise<unknown>[] = [];
const waitUntil = (task: Promise<unknown>) => void keeping.push(task);
const text = async (answer: Promise<Response>) => (await answer).text();

afterEach(async () => {
  vi.restoreAllMocks();
  keeping.length = 0;
  await caches.delete("pictures");
});

test("a device whose storage fails is answered by the server", async () => {
  vi.spyOn(CacheStorage.prototype, "open").mockRejectedValue(new DOMException("No room", "UnknownError"));
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => picture());
  expect(await text(answerScreen(request))).toBe("a picture");
  expect(await text(answerFile(request))).toBe("a picture");
  expect(await text(answerPicture(request, waitUntil))).toBe("a picture");
});

test("a picture is shown before it is kept, and then comes from the device when the server is away", async () => {
  vi.spyOn(globalThis, "fetch").mockImplementationOnce(async () => picture());
  const { put } = Cache.prototype;
  let show = () => {};
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });
  vi.spyOn(Cache.prototype, "put").mockImplementation(async function (this: Cache, ...call) {
    await shown;
    return put.apply(this, call);
  });
  expect(await text(answerPicture(request, waitUntil))).toBe("a picture");
  show();
  await Promise.all(keeping);
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("away"));
  expect(await text(answerPicture(request, waitUntil))).toBe("a picture");
});

test("a picture that was under way when the pictures were deleted is not kept", async () => {
  let come: (answer: Response) => void = () => {};
  const coming = new Promise<Response>((resolve) => {
    come = resolve;
  });
  const asking = vi.spyOn(globalThis, "fetch").mockReturnValue(coming);
  const answer = answerPicture(request, waitUntil);
  await expect.poll(() => asking.mock.calls).toHaveLength(1);
  await caches.delete("pictures");
  come(picture());
  expect(await text(answer)).toBe("a picture");
  await Promise.all(keeping);
  expect(await caches.match(request)).toBeUndefined();
});
