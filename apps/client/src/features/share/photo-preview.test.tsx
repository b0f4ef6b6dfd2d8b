import { expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { PhotoChooser } from "./photo-chooser.tsx";
import { PhotoPreview } from "./photo-preview.tsx";

const unreadable = new File(["no picture"], "photo.heic", { type: "image/heic" });

async function picture(): Promise<File> {
  const canvas = document.createElement("canvas");
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  return new File(blob ? [blob] : [], "photo.png", { type: "image/png" });
}

test("a file that the browser cannot show is said to be shareable all the same; the next one is shown", async () => {
  const { rerender, getByText, getByRole } = await render(
    <PhotoPreview file={unreadable} onChange={() => undefined} />,
  );
  await expect.element(getByText("This browser can’t preview the file, but it can share it.")).toBeVisible();
  await rerender(<PhotoPreview file={await picture()} onChange={() => undefined} />);
  await expect.element(getByRole("img", { name: "Preview of the photo to share" })).toBeVisible();
});

test("a photo is chosen by dropping it on the frame", async () => {
  const choose = vi.fn();
  const { getByText } = await render(<PhotoChooser onChoose={choose} />);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(await picture());
  const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
  getByText("Choose a photo").element().dispatchEvent(drop);
  expect(choose.mock.calls.map(([file]) => file.name)).toEqual(["photo.png"]);
  expect(drop.defaultPrevented).toBe(true);
});
