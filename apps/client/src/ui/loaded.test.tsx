import { QuickPhotosError } from "@quick-photos/client-sdk";
import { expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { Loaded } from "./loaded.tsx";

const failed = new QuickPhotosError({ code: "INTERNAL_SERVER_ERROR", reason: "INTERNAL" });

const show = async (query: { data?: string; error?: unknown; isPaused?: boolean }) => {
  const refetch = vi.fn();
  const whole = { data: undefined, error: null, isPaused: false, refetch, ...query };
  const screen = await render(
    <Loaded query={whole} skeleton={<p>Bones</p>}>
      {(data) => <p>{data}</p>}
    </Loaded>,
  );
  return { screen, refetch };
};

test("bones until there is an answer; an older answer beats a failure and a connection that is away", async () => {
  const { screen } = await show({});
  await expect.element(screen.getByText("Bones")).toBeVisible();
  const older = await show({ data: "Answer", error: failed, isPaused: true });
  await expect.element(older.screen.getByText("Answer")).toBeVisible();
});

test("without any answer, a connection that is away is waited for, and a failure is asked about again", async () => {
  const away = await show({ isPaused: true, error: failed });
  await expect.element(away.screen.getByText("This isn’t on your device yet.")).toBeVisible();
  const { screen, refetch } = await show({ error: failed });
  await screen.getByRole("button", { name: "Try again" }).click();
  expect(refetch).toHaveBeenCalledOnce();
});
