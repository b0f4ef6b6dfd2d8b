import { expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import type { DescribedPattern } from "../api/dev-types.ts";
import { emptyRecording, type Recording } from "../record/recording.ts";
import { noCost } from "../rows/cost.ts";
import { groupRows } from "../rows/group-rows.ts";
import { sampleCall } from "../rows/sample-call.ts";
import { Panel } from "./panel.tsx";

const budget = { ...noCost(), requests: 1, coldRequests: 2, writeUnits: 1 };
const react: DescribedPattern = {
  id: "reactions.react",
  question: "React to a photo",
  tutorial: 6,
  budget,
  requests: [],
};
const patterns = new Map([[react.id, react]]);
const prices = { region: "us-east-1", since: "2024-11", dollarsPerMillion: { reads: 0.125, writes: 0.625 } } as const;

const heart: Partial<Recording> = {
  acts: [{ id: 1, kind: "tapped", name: "Heart, 3", at: 11_000 }],
  requests: [
    {
      id: 2,
      actId: 1,
      isBackground: false,
      procedures: [react.id],
      requestId: "r1",
      status: 200,
      startedAt: 11_000,
      endedAt: 11_050,
    },
  ],
};

async function show(more: Partial<Recording>) {
  const recording = { ...emptyRecording(10_000, { state: "open" }), ...more };
  const rows = groupRows(recording, patterns);
  const known = { patterns, prices, hasFailed: false };
  const close = vi.fn();
  const screen = await render(
    <Panel rows={rows} recording={recording} known={known} onStartOver={() => {}} onClose={close} />,
  );
  return { screen, close };
}

test("a tap shows its cost, opens to its calls, and a call to its keys, its request and ways to copy it", async () => {
  const { screen } = await show({ ...heart, events: [{ type: "call", call: sampleCall() }] });
  await expect.element(screen.getByText("Heart, 3")).toBeVisible();
  await expect.element(screen.getByText("1 request, 1 write unit, $0.63 a million")).toBeVisible();
  await screen.getByText("PutItem").click();
  const key = screen.getByRole("link", { name: "Open USER#ana / REACTION#01#ben in the table" });
  await expect.element(key).toHaveAttribute("href", "/dev/table?pk=USER%23ana&sk=REACTION%2301%23ben");
  await expect.element(screen.getByRole("button", { name: "Copy as AWS CLI" })).toBeVisible();
  await screen.getByText("Access pattern 6 of 10").first().click();
  await expect.element(screen.getByText("React to a photo")).toBeVisible();
  await expect.element(screen.getByText("packages/api/src/routers/reactions/react.ts")).toBeVisible();
  expect(screen.container.textContent).not.toContain("Over its budget");
});

test("a row over its budget says so in words, and by how much", async () => {
  const call = sampleCall({ cost: { ...noCost(), requests: 1, writeUnits: 2 } });
  const { screen } = await show({ ...heart, events: [{ type: "call", call }] });
  await expect.element(screen.getByText("Over its budget")).toBeVisible();
  await expect.element(screen.getByText("2 write units, where the budget allows 1")).toBeVisible();
});

test.each([
  [{ connection: { state: "signedOut" } }, "Sign in to see the trace."],
  [{ connection: { state: "reconnecting" } }, "The trace is away. Trying again…"],
  [{ connection: { state: "refused", why: "not over a proxy" } }, "The server refuses the trace: not over a proxy"],
  [{ lost: 12 }, "12 events were lost: the page was too slow for them."],
  [{ forgotten: 1 }, "1 older row was let go of."],
  [{}, "Nothing yet."],
] as [Partial<Recording>, string][])("%j: it says so", async (state, words) => {
  const { screen, close } = await show(state);
  await expect.element(screen.getByText(words)).toBeVisible();
  await screen.getByRole("button", { name: "Close the inspector (i)" }).click();
  expect(close).toHaveBeenCalledOnce();
});
