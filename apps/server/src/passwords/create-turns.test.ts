import { expect, test } from "vitest";
import { createTurns } from "./create-turns.ts";

/** A task that ends when it is told to. */
function heldTask(name: string, started: string[]) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const task = async () => {
    started.push(name);
    await ended;
    return name;
  };
  return { task, end };
}

test("as many as allowed have their turn, then whoever came last", async () => {
  const turns = createTurns({ atOnce: 2, waiting: 10, patienceMs: 60_000 });
  const started: string[] = [];
  const held = ["a", "b", "c", "d"].map((name) => heldTask(name, started));
  const done = held.map(({ task }) => turns.inTurn(task));
  expect(started).toEqual(["a", "b"]);
  held[0]?.end();
  await expect.poll(() => started).toEqual(["a", "b", "d"]);
  for (const { end } of held) end();
  expect(await Promise.all(done)).toEqual(["a", "b", "c", "d"]);
  expect(started).toEqual(["a", "b", "d", "c"]);
});

test("a turn that does not come in time is refused, and its task never runs", async () => {
  const turns = createTurns({ atOnce: 1, waiting: 10, patienceMs: 1 });
  const started: string[] = [];
  const first = heldTask("first", started);
  const done = turns.inTurn(first.task);
  await expect(turns.inTurn(async () => started.push("late"))).rejects.toMatchObject({ reason: "PASSWORDS_BUSY" });
  first.end();
  await done;
  expect(await turns.inTurn(async () => "room again")).toBe("room again");
  expect(started).toEqual(["first"]);
});

test("one too many is refused at once, also when others fail", async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1, patienceMs: 60_000 });
  const first = heldTask("first", []);
  const failing = turns.inTurn(async () => {
    await first.task();
    throw new Error("broken");
  });
  const second = turns.inTurn(async () => "second");
  await expect(turns.inTurn(async () => "third")).rejects.toMatchObject({ reason: "PASSWORDS_BUSY" });
  first.end();
  await expect(failing).rejects.toThrow("broken");
  expect(await second).toBe("second");
});
