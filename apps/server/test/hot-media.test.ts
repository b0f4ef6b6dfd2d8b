import { expect, test, vi } from "vitest";
import { createHotMedia } from "../src/http/hot-media.ts";
import { listen } from "../src/listen.ts";
import { createLogger } from "../src/logger.ts";
import { callerOf, smallPhoto } from "./fixtures/photo-caller.ts";
import { startApp } from "./fixtures/running-app.ts";

test("a photo in memory is served as the app serves it, and gone when it is removed", async () => {
  await using running = await startApp();
  const { services } = running.composition;
  const hotMedia = vi.fn(createHotMedia({ media: services.media, logger: createLogger("silent") }));
  const listener = await listen({ app: running.app, ...running.config, host: "127.0.0.1", port: 0, hotMedia });
  const caller = await callerOf(`http://127.0.0.1:${listener.port}`);
  const { urls, photoId } = await caller.publish(await caller.upload(await smallPhoto()));
  const get = async (headers: Record<string, string> = {}) => {
    const response = await fetch(urls.feed, { headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes, headers: response.headers, isHot: hotMedia.mock.results.at(-1)?.value };
  };
  const [cold, hot] = [await get(), await get()];
  expect([cold.isHot, hot.isHot]).toEqual([false, true]);
  expect(hot.bytes.equals(cold.bytes)).toBe(true);
  for (const name of ["content-type", "content-length", "etag", "cache-control", "vary", "content-security-policy"]) {
    expect(hot.headers.get(name), name).toBe(cold.headers.get(name));
  }
  for (const name of ["x-content-type-options", "cross-origin-resource-policy", "referrer-policy"]) {
    expect(hot.headers.get(name), name).toBe(cold.headers.get(name));
  }
  const part = await get({ range: "bytes=10-19" });
  expect(part).toMatchObject({ status: 206, isHot: false });
  expect(part.bytes.equals(cold.bytes.subarray(10, 20))).toBe(true);
  expect((await get({ "if-none-match": cold.headers.get("etag") ?? "" })).status).toBe(304);
  const fallback = await get({ accept: "image/png,image/*;q=0.8" });
  expect(fallback.headers.get("content-type")).toBe("image/jpeg");
  expect(fallback.headers.get("vary")).toBe("accept");
  await caller.remove(photoId);
  expect((await get()).status).toBe(404);
  await listener.close({ graceMs: 100 });
});
