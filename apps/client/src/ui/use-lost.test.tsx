import { onlineManager } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { useLost } from "./use-lost.ts";

/** A picture that never arrives by itself: what becomes of it is told by events of the test. */
function Picture() {
  const { attempt, isLost, lose } = useLost();
  return isLost ? <p>Lost</p> : <img key={attempt} alt={`Attempt ${attempt}`} onError={lose} />;
}

async function open() {
  const { getByRole, getByText } = await render(<Picture />);
  const attempt = (number: number) => getByRole("img", { name: `Attempt ${number}` });
  const fail = (number: number) => attempt(number).element().dispatchEvent(new Event("error"));
  return { attempt, fail, lost: getByText("Lost") };
}

test("a lost picture is asked for once more, and again when the connection is back", async () => {
  const { attempt, fail, lost } = await open();
  fail(0);
  await expect.element(attempt(1)).toBeInTheDocument();
  fail(1);
  await expect.element(lost).toBeVisible();
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
  await expect.element(attempt(2)).toBeInTheDocument();
});

test("a loss told after the connection is back leads to another attempt, however many there were", async () => {
  const { attempt, fail, lost } = await open();
  fail(0);
  await expect.element(attempt(1)).toBeInTheDocument();
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
  fail(1);
  await expect.element(attempt(2)).toBeInTheDocument();
  await expect.element(lost).not.toBeInTheDocument();
});

test("the loss of a picture that was replaced says nothing of the one in its place", async () => {
  const { attempt, fail, lost } = await open();
  const replaced = attempt(0).element();
  fail(0);
  await expect.element(attempt(1)).toBeInTheDocument();
  replaced.dispatchEvent(new Event("error"));
  await new Promise((resolve) => requestAnimationFrame(resolve)); // what that says would be drawn by now
  expect(attempt(1).query()).not.toBeNull();
  expect(lost.query()).toBeNull();
});
