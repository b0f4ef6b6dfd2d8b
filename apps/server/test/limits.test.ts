import { createPasswords } from "@quick-photos/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, batchOf, createCallFrom } from "./fixtures/call-from.ts";
import { type RunningApp, startApp } from "./fixtures/running-app.ts";

/** So many calls of strangers within ten seconds. */
const visits = 300;
/** So many wrong passwords for one account in all. */
const anywhere = 20;
/** So many wrong passwords from one address, whichever the account. */
const fromOneAddress = 20;
/** So many megabytes of one person, that wait to be published. */
const megabytes = 10;
/** So many photos of one person, that are made at once. */
const atOnce = 3;

const password = "correct horse battery staple";
const wrong = "wrong horse battery staple";

/** A picture of one pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

let running: RunningApp;
let callFrom: ReturnType<typeof createCallFrom>;

beforeAll(async () => {
  const env = {
    LIMIT_VISITS: `${visits}/10`,
    LIMIT_SIGN_INS: `${fromOneAddress}/600`,
    LIMIT_GUESSES_ANYWHERE: `${anywhere}/600`,
    LIMIT_UPLOAD_MEGABYTES: `${megabytes}/600`,
    LIMIT_PHOTOS_AT_ONCE: `${atOnce}`,
  };
  running = await startApp(
    {},
    { env, passwords: createPasswords({ cost: { memoryCost: 8, timeCost: 1, parallelism: 1 } }) },
  );
  callFrom = createCallFrom(running.app);
});
afterAll(() => running[Symbol.asyncDispose]());

const signIn = (address: string, username: string, secret: string, headers: Record<string, string> = {}) =>
  callFrom(address, "session.signIn", { body: { username, password: secret }, headers });

/** Signs somebody up, and returns how they call. */
async function signUp(address: string, username: string) {
  const { status, data } = await callFrom(address, "users.create", { body: { username, password } });
  expect(status).toBe(200);
  const headers = { authorization: `Bearer ${(data.session as { accessToken: string }).accessToken}` };
  return (path: string, body?: object) => callFrom(address, path, { headers, ...(body && { body }) });
}

/** Announces a file of a size. */
const announce = (call: Awaited<ReturnType<typeof signUp>>, byteLength: number) =>
  call("photos.createUpload", { contentType: "image/png", byteLength });

/** Brings the picture of one pixel, to be published. */
async function bringPixel(call: Awaited<ReturnType<typeof signUp>>): Promise<{ uploadId: string }> {
  const uploadId = String((await announce(call, pixel.byteLength)).data.uploadId);
  await running.composition.services.media.receive(uploadId, new Blob([pixel]).stream(), pixel.byteLength);
  return { uploadId };
}

/** Counts what was answered, by status. */
function tally(answers: Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

test("of 250 wrong passwords at once ten are compared, and the others learn when to come again", async () => {
  await signUp("192.0.2.1", "anna");
  for (const username of ["anna", "nobody_at_all"]) {
    const answers = await Promise.all(Array.from({ length: 250 }, () => signIn("192.0.2.1", username, wrong)));
    expect(tally(answers)).toEqual({ 401: 10, 429: 240 });
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.reasons).toEqual(["TOO_MANY_CALLS"]);
    expect(Number(refused?.retryAfter)).toBeGreaterThan(500);
    expect(Number(refused?.retryAfter)).toBeLessThanOrEqual(600);
  }
});

test("a right password ends the count of wrong ones for the account, and not for the address", async () => {
  await signUp("192.0.2.2", "ben");
  for (const _ of [1, 2]) {
    const answers = await Promise.all(Array.from({ length: 9 }, () => signIn("192.0.2.2", "ben", wrong)));
    expect(tally(answers)).toEqual({ 401: 9 });
    expect((await signIn("192.0.2.2", "ben", password)).status).toBe(200);
  }
  // The address has two wrong ones left, because the right ones did not count.
  expect([await signIn("192.0.2.2", "ben", wrong), await signIn("192.0.2.2", "ben", wrong)]).toMatchObject([
    { status: 401 },
    { status: 401 },
  ]);
  expect((await signIn("192.0.2.2", "ben", password)).status).toBe(429);
});

test("a crowd of guessers is stopped, and does not keep the owner out who was there before", async () => {
  await signUp("192.0.2.3", "carl");
  expect((await signIn("192.0.2.3", "carl", password)).status).toBe(200);
  const crowd = Array.from({ length: 30 }, (_, at) => signIn(`198.51.100.${at}`, "carl", wrong));
  expect(tally(await Promise.all(crowd))).toEqual({ 401: anywhere, 429: 30 - anywhere });
  expect((await signIn("192.0.2.3", "carl", password)).status).toBe(200);
  expect((await signIn("198.51.100.99", "carl", password)).status).toBe(429);
});

test("recovery codes are guessed no faster than passwords, and count with them", async () => {
  await signUp("192.0.2.12", "lea");
  const recover = () => {
    const body = { username: "lea", code: "0000-0000-0000-0000", newPassword: password };
    return callFrom("192.0.2.12", "session.recover", { body });
  };
  const answers = await Promise.all(Array.from({ length: 15 }, recover));
  expect(tally(answers)).toEqual({ 401: 10, 429: 5 });
  expect((await signIn("192.0.2.12", "lea", password)).status).toBe(429);
});

test("nobody becomes another by a header of their own", async () => {
  await signUp("192.0.2.4", "dora");
  const tries = Array.from({ length: 15 }, (_, at) =>
    signIn("192.0.2.4", "dora", wrong, { "x-forwarded-for": `203.0.113.${at}` }),
  );
  expect(tally(await Promise.all(tries))).toEqual({ 401: 10, 429: 5 });
});

test("twenty sign-ins in one request are none", async () => {
  const calls = Array.from({ length: 20 }, () => ({ username: "anna", password: wrong }));
  const paths = calls.map(() => "session.signIn").join(",");
  const { reasons } = await callFrom("192.0.2.5", `${paths}?batch=1`, { body: { ...calls } });
  expect(reasons).toEqual(calls.map(() => "NOT_IN_A_BATCH"));
});

test("an account is removed in a request with other calls, as clients of before send it", async () => {
  const call = await signUp("192.0.2.13", "mona");
  const removal = { 0: { userId: "AAAAAAAAAAAAAAAA" }, 1: { password } };
  const { reasons } = await call("follows.unfollow,users.remove?batch=1", removal);
  expect(reasons).toEqual([undefined, undefined]);
  expect((await signIn("192.0.2.13", "mona", password)).status).toBe(401);
});

test("a batch of twenty calls counts as twenty", async () => {
  const answered: (string | undefined)[] = [];
  const batch = batchOf(20, "users.search", { prefix: "zz" });
  for (let sent = 0; sent < visits + 20; sent += 20) answered.push(...(await callFrom("192.0.2.6", batch)).reasons);
  expect(answered.filter((reason) => reason === undefined)).toHaveLength(visits);
  expect(answered.filter((reason) => reason === "TOO_MANY_CALLS")).toHaveLength(20);
});

test("a batch asks for a thousand entries at most, and a call alone for its hundred", async () => {
  const call = await signUp("192.0.2.7", "emil");
  const { reasons } = await call(batchOf(20, "feed.home", { limit: 100 }));
  expect(reasons.filter((reason) => reason === undefined)).toHaveLength(10);
  expect(reasons.filter((reason) => reason === "BATCH_TOO_LARGE")).toHaveLength(10);
  expect((await call(batchOf(20, "feed.home", {}))).reasons.filter(Boolean)).toEqual([]);
  expect((await call(batchOf(1, "feed.home", { limit: 100 }))).reasons).toEqual([undefined]);
});

test("uploads that wait to be published are bounded by their bytes, until they are", async () => {
  const call = await signUp("192.0.2.8", "frida");
  const { uploadId } = await bringPixel(call);
  for (const _ of [1, 2, 3]) expect((await announce(call, 3_000_000)).status).toBe(200);
  const refused = await announce(call, 1);
  expect([refused.status, refused.reasons]).toEqual([429, ["TOO_MANY_CALLS"]]);
  expect(Number(refused.retryAfter)).toBeLessThanOrEqual(600);
  for (const _ of [1, 2, 3]) expect((await call("photos.publish", { uploadId })).status).toBe(200);
  expect([(await announce(call, 1)).status, (await announce(call, 1)).status]).toEqual([200, 429]);
});

test("forty photos of one person at once leave room for another's", async () => {
  const [greta, hans] = [await signUp("192.0.2.9", "greta"), await signUp("192.0.2.9", "hans")];
  const [first, other] = [await bringPixel(greta), await bringPixel(hans)];
  const crowd = Array.from({ length: 40 }, () => greta("photos.publish", first));
  const published = await hans("photos.publish", other);
  const answers = await Promise.all(crowd);
  expect(published.status).toBe(200);
  expect(tally(answers)).toEqual({ 200: atOnce, 429: 40 - atOnce });
  expect(answers.find(({ status }) => status === 429)?.retryAfter).toBe("2");
});

test("one upload has few bodies on their way", async () => {
  const call = await signUp("192.0.2.11", "klara");
  const uploadId = String((await announce(call, pixel.byteLength)).data.uploadId);
  const statuses: number[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const put = async () => {
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        await released;
        controller.enqueue(pixel);
        controller.close();
      },
    });
    const incoming = { socket: { remoteAddress: "192.0.2.11" }, complete: true };
    const init: RequestInit & { duplex: "half" } = { method: "PUT", body, duplex: "half" };
    statuses.push((await running.app.request(`/media/uploads/${uploadId}`, init, { incoming })).status);
  };
  const puts = Array.from({ length: 10 }, put);
  await expect.poll(() => statuses).toEqual(Array(7).fill(429));
  release();
  await Promise.all(puts);
  expect(statuses.slice(7)).toEqual([204, 204, 204]);
});
