import { expect, test } from "vitest";
import { createClient, isQuickPhotosError } from "../src/index.ts";
import { refuse, refuseForNow, startTinyServer } from "./tiny-server.ts";

const retry = { attempts: 3, baseDelayMs: 1 };

test("a query is tried again while the service is away, within bounds", async () => {
  let calls = 0;
  await using server = await startTinyServer({
    view: () => {
      calls += 1;
      return calls < 3 ? refuse("SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE") : { caption: "there" };
    },
  });
  const client = createClient({ baseUrl: server.baseUrl, retry });
  expect(await client.api.photos.byId.query({ photoId: "p" })).toEqual({ caption: "there" });
  calls = -10;
  const error = await client.api.photos.byId.query({ photoId: "p" }).catch((caught: unknown) => caught);
  expect(isQuickPhotosError(error, "SERVICE_UNAVAILABLE")).toBe(true);
  expect(calls).toBe(-7);
});

test("a mutation is repeated when the service asks for it, unless it makes a session", async () => {
  let calls = 0;
  const failTwice = () => {
    calls += 1;
    if (calls < 3) refuseForNow();
    return {};
  };
  await using server = await startTinyServer({ unreact: failTwice, signIn: failTwice });
  const client = createClient({ baseUrl: server.baseUrl, retry });
  expect(await client.api.reactions.remove.mutate({ photoId: "p" })).toEqual({});
  expect(calls).toBe(3);
  calls = 0;
  const signIn = client.api.session.signIn.mutate({ username: "anna", password: "correct horse" });
  await expect(signIn).rejects.toMatchObject({ reason: "SERVICE_UNAVAILABLE", retryAfterMs: 1 });
  expect(calls).toBe(1);
});

test("a mutation is sent once when nobody asks for it again", async () => {
  let calls = 0;
  await using server = await startTinyServer({
    unreact: () => {
      calls += 1;
      return refuse("SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE");
    },
  });
  const client = createClient({ baseUrl: server.baseUrl, retry });
  await expect(client.api.reactions.remove.mutate({ photoId: "p" })).rejects.toMatchObject({
    code: "SERVICE_UNAVAILABLE",
  });
  expect(calls).toBe(1);
});

test("a refusal is not tried again", async () => {
  let calls = 0;
  await using server = await startTinyServer({
    view: () => {
      calls += 1;
      return refuse("NOT_FOUND", "PHOTO_NOT_FOUND");
    },
  });
  const client = createClient({ baseUrl: server.baseUrl, retry });
  const error = await client.api.photos.byId.query({ photoId: "p" }).catch((caught: unknown) => caught);
  expect(isQuickPhotosError(error, "PHOTO_NOT_FOUND")).toBe(true);
  expect(calls).toBe(1);
});

test("nobody there, and somebody who is not the API, are both UNREACHABLE after as many tries", async () => {
  const tries: string[] = [];
  const unreachable = [
    () => Promise.reject(new TypeError("fetch failed")),
    () => Promise.resolve(new Response("<h1>Bad gateway</h1>", { status: 502 })),
  ];
  for (const [name, answer] of unreachable.entries()) {
    const client = createClient({
      baseUrl: "http://photos.invalid",
      retry,
      fetch: () => {
        tries.push(String(name));
        return answer();
      },
    });
    const error = await client.api.photos.byId.query({ photoId: "p" }).catch((caught: unknown) => caught);
    expect(isQuickPhotosError(error, "UNREACHABLE")).toBe(true);
  }
  expect(tries).toEqual(["0", "0", "0", "1", "1", "1"]);
});

test("a call that was given up is ABORTED and not tried again", async () => {
  let calls = 0;
  const client = createClient({
    baseUrl: "http://photos.invalid",
    retry,
    fetch: (_, init) => {
      calls += 1;
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new DOMException("given up", "AbortError")));
        controller.abort();
      });
    },
  });
  const controller = new AbortController();
  const call = client.api.photos.byId.query({ photoId: "p" }, { signal: controller.signal });
  const error = await call.catch((caught: unknown) => caught);
  expect(isQuickPhotosError(error, "ABORTED")).toBe(true);
  expect(calls).toBe(1);
});
