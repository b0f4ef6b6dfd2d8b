import { expect, test } from "vitest";
import type { TraceEvent } from "../api/dev-types.ts";
import { patienceMs } from "./claim.ts";
import { createRecorder } from "./recorder.ts";

function start() {
  const clock = { now: 1_000 };
  const recorder = createRecorder(() => clock.now);
  const ask = (procedure: string) => recorder.send({ procedures: [procedure], isBackground: false });
  return { clock, recorder, ask };
}

const requestEvent = (requestId: string): TraceEvent => ({
  type: "request",
  request: { requestId, procedures: [], status: 200, startedAt: "2026-01-01T00:00:00Z", milliseconds: 1 },
});

test("a request belongs to the act before it, and to none when that is long ago", () => {
  const { clock, recorder, ask } = start();
  ask("users.me")({ requestId: "r0", status: 200 });
  recorder.begin({ kind: "tapped", name: "Heart" });
  ask("reactions.react")({ requestId: "r1", status: 200 });
  clock.now += patienceMs + 1;
  ask("inbox.list")({ requestId: null, status: null });
  const requests = recorder
    .read()
    .requests.map(({ actId, isBackground, requestId }) => [actId, isBackground, requestId]);
  expect(requests).toEqual([
    [0, true, "r0"],
    [1, false, "r1"],
    [1, true, null],
  ]);
});

test("typing and scrolling are acts once something follows", () => {
  const { recorder, ask } = start();
  recorder.begin({ kind: "typed", name: "Username" }, "waits");
  expect(recorder.read().acts).toEqual([]);
  recorder.begin({ kind: "typed", name: "Username" }, "waits");
  ask("users.search");
  expect(recorder.read().acts).toMatchObject([{ id: 2, kind: "typed" }]);
  expect(recorder.read().requests).toMatchObject([{ actId: 2, isBackground: false }]);
});

test("what follows late from a scroll belongs to the tap before it", () => {
  const { clock, recorder, ask } = start();
  recorder.begin({ kind: "tapped", name: "Heart" });
  recorder.begin({ kind: "scrolled", name: "/home" }, "waits");
  clock.now += 1_500;
  ask("photos.byId");
  expect(recorder.read().acts).toMatchObject([{ id: 1, kind: "tapped" }]);
  expect(recorder.read().requests).toMatchObject([{ actId: 1, isBackground: false }]);
});

test("what the page knew before an act is a hit of it, once; what the act has brought is none", () => {
  const { recorder } = start();
  recorder.begin({ kind: "tapped", name: "Profile" });
  for (const updatedAt of [500, 500, 1_000]) recorder.remember({ procedure: "users.byId", hash: "h" }, updatedAt);
  expect(recorder.read().hits).toEqual([{ actId: 1, procedure: "users.byId", hash: "h" }]);
});

test("lost events are counted, and those that name a removed user forgotten; starting over forgets all", () => {
  const { recorder } = start();
  for (const id of ["a", "USER#ana"]) recorder.trace(requestEvent(id));
  recorder.trace({ type: "lost", events: 5 });
  recorder.trace({ type: "removed", userId: "ana" });
  expect(recorder.read()).toMatchObject({ lost: 5, events: [requestEvent("a")] });
  recorder.startOver();
  expect(recorder.read()).toMatchObject({ lost: 0, events: [], acts: [], requests: [] });
});

test("the oldest acts are let go of with their requests, and counted", () => {
  const { recorder, ask } = start();
  for (let act = 1; act <= 105; act++) {
    recorder.begin({ kind: "tapped", name: `${act}` });
    ask("photos.byId")({ requestId: `${act}`, status: 200 });
  }
  const { acts, requests, forgotten } = recorder.read();
  expect([acts.length, requests.length, forgotten]).toEqual([100, 100, 5]);
  expect([acts[0]?.name, requests[0]?.requestId]).toEqual(["6", "6"]);
});
