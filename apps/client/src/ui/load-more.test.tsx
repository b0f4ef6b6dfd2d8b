import { expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { LoadMore } from "./load-more.tsx";

const list = {
  hasNextPage: true,
  isFetchingNextPage: false,
  isPaused: false,
  isFetchNextPageError: false,
  error: null,
};

/** The end of a list, so many pixels below the top of the screen. */
const End = ({ at, ...props }: { at: number; list: Parameters<typeof LoadMore>[0]["list"] }) => (
  <div style={{ paddingTop: at }}>
    <LoadMore {...props} lookAheadPx={100} />
  </div>
);

/** Waits until the browser has told everybody who asked what is on screen. */
const untilLooked = () => new Promise((resolve) => new IntersectionObserver(resolve).observe(document.documentElement));

test("the next page is asked for when the end comes near, and not before", async () => {
  const fetchNextPage = vi.fn();
  const { rerender, getByRole } = await render(<End at={5_000} list={{ ...list, fetchNextPage }} />);
  await expect.element(getByRole("button", { name: "Show more" })).toBeInTheDocument();
  scrollTo({ top: 2_000 });
  await untilLooked();
  expect(fetchNextPage).not.toHaveBeenCalled();
  scrollTo({ top: 5_000 });
  await expect.poll(() => fetchNextPage).toHaveBeenCalledOnce();
  await rerender(<End at={0} list={{ ...list, hasNextPage: false, fetchNextPage }} />);
  await expect.element(getByRole("button")).not.toBeInTheDocument();
});

test("another page is asked for when the end is still near after one has come", async () => {
  const fetchNextPage = vi.fn();
  const { rerender } = await render(<End at={0} list={{ ...list, fetchNextPage }} />);
  await expect.poll(() => fetchNextPage).toHaveBeenCalledOnce();
  await rerender(<End at={0} list={{ ...list, fetchNextPage }} />);
  await expect.poll(() => fetchNextPage).toHaveBeenCalledTimes(2);
});

test("it asks for nothing while an answer is awaited or the connection is, and after a failure on a press alone", async () => {
  const fetchNextPage = vi.fn();
  const { rerender, getByRole } = await render(
    <End at={0} list={{ ...list, fetchNextPage, isFetchingNextPage: true }} />,
  );
  await untilLooked();
  await rerender(<End at={0} list={{ ...list, fetchNextPage, isPaused: true }} />);
  await untilLooked();
  await rerender(<End at={0} list={{ ...list, fetchNextPage, isFetchNextPageError: true, error: new Error() }} />);
  await untilLooked();
  await expect.element(getByRole("alert")).toBeVisible();
  expect(fetchNextPage).not.toHaveBeenCalled();
  await getByRole("button", { name: "Try again" }).click();
  expect(fetchNextPage).toHaveBeenCalledOnce();
});
