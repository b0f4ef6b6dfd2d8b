import { expect, test } from "vitest";
import { createWorkQueue } from "./work-queue.ts";

/** A job that ends when it is told to. */
function heldJob() {
  const { promise, resolve } = deferred();
  return { job: () => promise, end: resolve };
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test("runs as many jobs as allowed and the others in order", async () => {
  const queue = createWorkQueue({ running: 2, waiting: 3 });
  const started: number[] = [];
  const held = [0, 1, 2, 3, 4].map(heldJob);
  const done = held.map(({ job }, index) =>
    queue.run(() => {
      started.push(index);
      return job();
    }),
  );
  await expect.poll(() => started).toEqual([0, 1]);
  held[1]?.end();
  await expect.poll(() => started).toEqual([0, 1, 2]);
  for (const { end } of held) end();
  await Promise.all(done);
  expect(started).toEqual([0, 1, 2, 3, 4]);
});

test("refuses one job too many, and takes the next when there is room again", async () => {
  const queue = createWorkQueue({ running: 1, waiting: 1 });
  const [first, second] = [heldJob(), heldJob()];
  const done = [queue.run(first.job), queue.run(second.job)];
  await expect(queue.run(async () => "never")).rejects.toMatchObject({ name: "MediaError", code: "MEDIA_BUSY" });
  first.end();
  second.end();
  await Promise.all(done);
  expect(await queue.run(async () => "room again")).toBe("room again");
});

test("a failed job makes room as well", async () => {
  const queue = createWorkQueue({ running: 1, waiting: 0 });
  await expect(queue.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await queue.run(async () => "room")).toBe("room");
});
