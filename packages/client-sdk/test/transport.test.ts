import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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

test("calls of one tick share a request, but what makes or checks a secret", async () => {
  const sent = await requestsOf((api) => [
    api.users.remove.mutate({ password: "correct horse" }),
    api.reactions.remove.mutate({ photoId: "a" }),
    api.reactions.remove.mutate({ photoId: "b" }),
  ]);
  expect(sent).toEqual(["reactions.remove,reactions.remove", "users.remove"]);
});

test("ten whole pages of one tick share a request, which the server takes", async () => {
  const sent = await requestsOf((api) =>
    Array.from({ length: 10 }, () => api.feed.home.query({ limit: limits.page.most })),
  );
  expect([sent.length, 10 * limits.page.most]).toEqual([1, limits.batch.entries]);
});

test.each([
  [429, '{"message":"Too Many Requests"}'],
  [503, "[]"],
  [502, "<html>Bad Gateway</html>"],
  [200, "{}"],
])(
  "an answer with %i and %s is not the API's, to calls that share a request and to one alone",
  async (status, body) => {
    let requests = 0;
    const gateway = createServer((_, response) => {
      requests += 1;
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    }).listen(0, "127.0.0.1");
    await once(gateway, "listening");
    const baseUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    const { api } = createClient({ baseUrl, retry: { attempts: 2, baseDelayMs: 1 } });
    const unreachable = { name: "QuickPhotosError", reason: "UNREACHABLE" };
    const shared = [api.photos.byId.query({ photoId: "p" }), api.users.byId.query({ userId: "u" })];
    await Promise.all(shared.map((call) => expect(call).rejects.toMatchObject(unreachable)));
    await expect(api.session.signIn.mutate({ username: "anna", password: "horse" })).rejects.toMatchObject(unreachable);
    expect(requests).toBe(3);
    gateway.close().closeAllConnections();
  },
);
