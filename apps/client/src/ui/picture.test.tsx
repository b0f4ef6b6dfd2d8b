import { onlineManager } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { Avatar } from "./avatar.tsx";
import { Picture } from "./picture.tsx";

const nothing = "data:image/png;base64,AAAA";
const dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

const sources = import.meta.glob<string>("../**/*.tsx", { query: "?raw", import: "default", eager: true });

test("every picture of the app is this one, which knows what to show when it does not come", () => {
  const others = Object.entries(sources).filter(([file, text]) => !file.includes(".test.") && /<img\b/.test(text));
  expect(others.map(([file]) => file)).toEqual(["./picture.tsx"]);
});

test("in the place of a picture that does not come there is a sign with its words, and never the browser's own", async () => {
  const { container, getByRole } = await render(<Picture src={nothing} alt="A lighthouse" />);
  await expect.element(getByRole("img", { name: "A lighthouse" })).toBeInTheDocument();
  await expect.poll(() => container.querySelector("img")).toBeNull();
  await expect.element(getByRole("img", { name: "A lighthouse" })).toBeInTheDocument();
});

test("it is asked for again when the connection is back, and at another address from the beginning", async () => {
  const { container, rerender } = await render(<Picture src={nothing} alt="" fallback={<p>None</p>} />);
  await expect.poll(() => container.textContent).toBe("None");
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
  await expect.poll(() => container.querySelector("img")).not.toBeNull();
  await expect.poll(() => container.textContent).toBe("None");
  await rerender(<Picture src={dot} alt="" fallback={<p>None</p>} />);
  await expect.poll(() => container.querySelector("img")?.naturalWidth).toBe(1);
});

test("somebody whose picture does not come has the letter of their name", async () => {
  const user = { userId: "a", username: "ada", displayName: "Ada", pictureUrl: nothing };
  const { container } = await render(<Avatar user={user} size="small" />);
  await expect.poll(() => container.textContent).toBe("A");
  expect(container.querySelector("img")).toBeNull();
});
