import { onlineManager, QueryClientProvider, useInfiniteQuery } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { inboxQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { useReading } from "./use-reading.ts";

const { queryKey } = inboxQuery();

/** The first page of an inbox, as the server answers it. */
const answer = (unread: number) => ({ pages: [{ items: [], unread, nextCursor: null }], pageParams: [null] });

/** How much of the inbox is unread, where it is being read. */
function Reading() {
  const { data } = useInfiniteQuery({ ...inboxQuery(), staleTime: Number.POSITIVE_INFINITY });
  useReading(data);
  return <output>{data?.pages[0]?.unread}</output>;
}

/** Puts an answer in the inbox each time it changes, before anybody has drawn the change. */
function answerAtOnce(unreads: number[]): () => void {
  return queryClient.getQueryCache().subscribe(({ type, query }) => {
    const unread = type === "updated" && query.state.data?.pages[0]?.unread === 0 ? unreads.shift() : undefined;
    if (unread !== undefined) queryClient.setQueryData(queryKey, answer(unread));
  });
}

/** What has become of each time that the server was told. */
const sent = () =>
  queryClient
    .getMutationCache()
    .getAll()
    .map(({ state }) => state.status);

let stop = () => {};

afterEach(() => {
  stop();
  vi.restoreAllMocks();
  queryClient.clear();
});

test("what an answer that was on its way calls unread is read as well", async () => {
  // Nobody replies: what is refused counts as unread, and so is not told again.
  vi.spyOn(globalThis, "fetch").mockReturnValue(new Promise(() => {}));
  queryClient.setQueryData(queryKey, answer(3));
  stop = answerAtOnce([3]);
  await render(
    <QueryClientProvider client={queryClient}>
      <Reading />
    </QueryClientProvider>,
  );
  await expect.poll(sent).toEqual(["pending", "pending"]);
});

test("without a connection nothing waits to be read later, when more may have come that nobody has seen", async () => {
  onlineManager.setOnline(false);
  queryClient.setQueryData(queryKey, answer(3));
  const { getByRole } = await render(
    <QueryClientProvider client={queryClient}>
      <Reading />
    </QueryClientProvider>,
  );
  await expect.poll(sent).toEqual(["error"]);
  await expect.element(getByRole("status")).toHaveTextContent("3");
});
