import { expect, test } from "vitest";
import { showProgressOn } from "./show-progress.ts";

function display(isTTY: boolean): { text: () => string; show: ReturnType<typeof showProgressOn> } {
  let text = "";
  const write = (part: string) => {
    text += part;
  };
  return { text: () => text, show: showProgressOn({ isTTY, write }) };
}

test("a terminal sees one line that changes", () => {
  const { text, show } = display(true);
  for (const done of [0, 1, 2, 2]) show("photos", done, 2);
  expect(text()).toBe("\r\u001B[2Kphotos 0/2\r\u001B[2Kphotos 1/2\r\u001B[2Kphotos 2/2\n");
});

test("a file or a pipe gets a line for each piece of work that is complete", () => {
  const { text, show } = display(false);
  for (const done of [0, 1, 2]) show("photos", done, 2);
  show("follows", 0, 0);
  expect(text()).toBe("photos 2/2\nfollows 0/0\n");
});
