import { limits } from "@quick-photos/contract";
import { expect, test } from "vitest";
import { createClient } from "../src/index.ts";

/** Makes calls in the same tick, and returns the paths of the requests that they are sent in. */
async function requestsOf(call: (api: ReturnType<typeof createClient>["api"]) => Promise<unknown>[]) {
  const paths: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    paths.push(new URL(String(input)).pathname.slice("/trpc/".length));
    throw new TypeError("nobody is there");
  };
  const { api } = createClient({ baseUrl: "http://photos.invalid", fetch, retry: { attempts: 1, baseDelayMs: 1 } });
  await Promise.allSettled(call(api));
  return paths.toSorted();
}

test("calls of one tick share a request, but those that the server takes alone", async () => {
  const sent = await requestsOf((api) => [
    api.users.remove.mutate({ password: "correct horse" }),
    api.reactions.remove.mutate({ photoId: "a" }),
    api.reactions.remove.mutate({ photoId: "b" }),
  ]);
  expect(sent).toEqual(["reactions.remove,reactions.remove", "users.remove"]);
});

test("ten full pages of one tick are more than the server gives in one request, and ten usual ones are not", async () => {
  const pages = (limit: number) => (api: ReturnType<typeof createClient>["api"]) =>
    Array.from({ length: 10 }, () => api.feed.home.query({ limit }));
  expect(await requestsOf(pages(limits.page.most))).toHaveLength(10);
  expect(await requestsOf(pages(limits.page.usual))).toHaveLength(1);
});
