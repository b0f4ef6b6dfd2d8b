import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { RouterOutputs } from "@quick-photos/api";
import { accessPatterns } from "@quick-photos/db";
import { aPhoto } from "@quick-photos/testing/people";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { listen } from "../src/listen.ts";
import { type RunningApp, startApp } from "./fixtures/running-app.ts";

let running: RunningApp;
let users = 0;
beforeAll(async () => {
  running = await startApp();
});
afterAll(() => running[Symbol.asyncDispose]());

const get = (path: string, headers: Record<string, string> = {}) => running.app.request(path, { headers });

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return running.app.request(path, {
    method: "POST",
    body: text,
    headers: { "content-type": "application/json", ...headers },
  });
}

const remove = (path: string) =>
  running.app.request(path, { method: "DELETE", headers: { "content-type": "application/json" } });

/** The output of a procedure. */
async function outputOf<Output>(response: Response | Promise<Response>): Promise<Output> {
  const answer = (await (await response).json()) as { result: { data: Output } };
  return answer.result.data;
}

async function failureOf(response: Response): Promise<[number, string]> {
  const { error } = (await response.json()) as { error: { data: { reason: string } } };
  return [response.status, error.data.reason];
}

async function signUp(): Promise<{ userId: string; accessToken: string }> {
  users += 1;
  const created = post("/trpc/users.create", { username: `user${users}`, password: "correct horse" });
  const { user, session } = await outputOf<RouterOutputs["users"]["create"]>(created);
  return { userId: user.userId, accessToken: session.accessToken };
}

describe("health", () => {
  test("the process is up, the table and its stream are reachable", async () => {
    const health = await get("/healthz");
    expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
    const readiness = await get("/readyz");
    expect(readiness.status).toBe(200);
    expect(await readiness.json()).toMatchObject({
      ready: true,
      table: "reachable",
      stream: "reachable",
      projector: { failure: null, setAside: 0, lostShards: 0, jobsWaiting: 0 },
      keyMigrations: {},
    });
    expect(readiness.headers.get("cache-control")).toBe("no-store");
  });
});

test.each(["/dev", "/dev/table", "/dev/trpc/trace.live"])(
  "%s is nothing unless the server is inspected",
  async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([404, "There is nothing here.\n"]);
  },
);

describe("the API", () => {
  test("serves procedures, and an answer with tokens is not stored anywhere", async () => {
    const { userId, accessToken } = await signUp();
    const me = await get("/trpc/users.me", { authorization: `Bearer ${accessToken}` });
    expect(me.headers.get("cache-control")).toBe("no-store");
    expect(await outputOf(me)).toMatchObject({ userId, viewer: { isSelf: true } });
  });

  test.each([
    ["an unknown procedure", () => get("/trpc/users.drop"), 404, "PROCEDURE_NOT_FOUND"],
    ["no procedure", () => get("/trpc"), 404, "PROCEDURE_NOT_FOUND"],
    ["a body that is no JSON", () => post("/trpc/session.signIn", '{"username":'), 400, "BODY_MALFORMED"],
    ["an input that is no JSON", () => get("/trpc/users.byId?input=%7B"), 400, "BODY_MALFORMED"],
    ["an input of the wrong shape", () => post("/trpc/session.signIn", [1]), 400, "INPUT_INVALID"],
    ["a body of over a megabyte", () => post("/trpc/session.signIn", "x".repeat(1_000_001)), 413, "BODY_TOO_LARGE"],
    [
      "another content type",
      () => post("/trpc/session.signIn", "a=b", { "content-type": "text/plain" }),
      415,
      "CONTENT_TYPE_UNSUPPORTED",
    ],
    ["a mutation by GET", () => get("/trpc/session.signIn"), 405, "METHOD_NOT_SUPPORTED"],
    ["a method that does not exist", () => remove("/trpc/users.me"), 405, "METHOD_NOT_SUPPORTED"],
    ["no session", () => get("/trpc/users.me"), 401, "SIGN_IN_REQUIRED"],
    ["a token of nobody", () => get("/trpc/users.me", { authorization: "Bearer x" }), 401, "ACCESS_TOKEN_INVALID"],
    ["a path that is no text", () => get("/trpc/%E0%A4%A"), 400, "REQUEST_MALFORMED"],
  ])("answers %s with a typed error and no stack", async (_name, request, status, reason) => {
    const response = await request();
    const text = await response.text();
    expect([response.status, text]).toEqual([status, expect.stringContaining(`"reason":"${reason}"`)]);
    expect(text).not.toMatch(/stack|\.ts:|node_modules/);
    expect(JSON.parse(text).error.data.httpStatus).toBe(status);
  });

  test("takes batches up to twenty", async () => {
    const { userId } = await signUp();
    const batch = (size: number) => {
      const input = Object.fromEntries(Array.from({ length: size }, (_, index) => [index, { userId }]));
      const names = Array.from({ length: size }, () => "users.byId").join(",");
      return get(`/trpc/${names}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`);
    };
    const allowed = await batch(20);
    expect(await allowed.json()).toHaveLength(20);
    const refused = await batch(21);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('"reason":"BATCH_TOO_LARGE"');
  });

  test("sends a chunked body over the limit away as well", async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 11; i += 1) controller.enqueue(new Uint8Array(100_000));
        controller.close();
      },
    });
    const init = { method: "POST", body, duplex: "half" as const, headers: { "content-type": "application/json" } };
    const response = await running.app.request("/trpc/session.signIn", init);
    expect(await failureOf(response)).toEqual([413, "BODY_TOO_LARGE"]);
  });
});

describe("a list", () => {
  let userId: string;
  let accessToken: string;
  beforeAll(async () => {
    const { db } = running.composition.services;
    ({ userId, accessToken } = await signUp());
    for (let published = 0; published < 12; published++) {
      await accessPatterns.photos.publish.run(db, aPhoto(userId, Date.now() - published));
    }
  });

  /** Returns where procedures are asked together, each with the same input. */
  function pathOf(procedures: string, input: object): string {
    const names = procedures.split(",");
    const inputs = names.length > 1 ? Object.fromEntries(names.map((_, at) => [at, input])) : input;
    const query = new URLSearchParams({ ...(names.length > 1 && { batch: "1" }), input: JSON.stringify(inputs) });
    return `/trpc/${procedures}?${query}`;
  }

  const headersOf = (acceptEncoding: string) => ({
    authorization: `Bearer ${accessToken}`,
    "accept-encoding": acceptEncoding,
  });

  const ask = (procedures: string, input: object, acceptEncoding: string, method = "GET") =>
    running.app.request(pathOf(procedures, input), { headers: headersOf(acceptEncoding), method });

  const photos = (acceptEncoding: string) => ask("photos.byUser", { userId }, acceptEncoding);
  const encodingOf = ({ headers }: Response) => headers.get("content-encoding");

  test.each([
    ["br, gzip", "br"],
    ["gzip, deflate", "gzip"],
    ["gzip;q=1, br;q=0.1", "gzip"],
    ["identity", null],
    ["br;q=0", null],
    ["", null],
  ])("is sent to who accepts %j as %s", async (accepted, expected) => {
    const answer = await photos(accepted);
    expect([answer.status, encodingOf(answer)]).toEqual([200, expected]);
    expect(answer.headers.get("vary")).toContain("accept-encoding");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const decode = { br: brotliDecompressSync, gzip: gunzipSync }[expected ?? ""] ?? ((bytes: Buffer) => bytes);
    const sent = Buffer.from(await answer.arrayBuffer());
    expect(decode(sent).toString()).toBe(await (await photos("identity")).text());
    if (expected !== null) expect(sent.length).toBeLessThan(decode(sent).length / 2);
  });

  test("comes whole over a socket, also where the app would have it come in pieces", async () => {
    const listener = await listen({ ...running.config, app: running.app, host: "127.0.0.1", port: 0 });
    onTestFinished(() => listener.close({ graceMs: 0 }));
    const there = `127.0.0.1:${listener.port}`;
    const headers = { ...headersOf("gzip"), "trpc-accept": "application/jsonl" };
    const answer = await fetch(`http://${there}${pathOf("photos.byUser,users.byId", { userId })}`, { headers });
    expect(encodingOf(answer)).toBe("gzip");
    const lines = (await answer.text()).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line)).flat(9)).toContainEqual(expect.objectContaining({ nextCursor: null }));
  });

  test("is described by HEAD as it would be sent", async () => {
    const [head, got] = await Promise.all(
      ["HEAD", "GET"].map((method) => ask("photos.byUser", { userId }, "br", method)),
    );
    expect(head && encodingOf(head)).toBe("br");
    expect(head?.headers.get("content-length")).toBe(String((await got?.arrayBuffer())?.byteLength));
  });

  test("is sent as it is when it is short, or is refused", async () => {
    expect(encodingOf(await ask("inbox.list", {}, "br"))).toBeNull();
    const refused = await ask("photos.byUser", { userId: 1 }, "br");
    expect([refused.status, encodingOf(refused)]).toEqual([400, null]);
  });

  test("is compressed with others in a batch, but never beside what tells of sessions", async () => {
    expect(encodingOf(await ask("photos.byUser,users.byId", { userId }, "br"))).toBe("br");
    expect(encodingOf(await ask("photos.byUser,session.list", { userId }, "br"))).toBeNull();
  });

  test("is all that is compressed: an answer with tokens never is", async () => {
    const account = { username: "benjamin", password: "correct horse" };
    const answer = await post("/trpc/users.create", account, { "accept-encoding": "br, gzip" });
    expect([answer.status, encodingOf(answer)]).toEqual([200, null]);
    expect(await answer.text()).toContain("accessToken");
  });
});

describe("the projector", () => {
  test("counts what the API has written", async () => {
    const [anna, ben] = [await signUp(), await signUp()];
    await post("/trpc/follows.follow", { userId: ben.userId }, { authorization: `Bearer ${anna.accessToken}` });
    await running.composition.projector?.settle();
    const profile = get(`/trpc/users.byId?input=${encodeURIComponent(JSON.stringify({ userId: ben.userId }))}`);
    expect(await outputOf(profile)).toMatchObject({ counts: { followers: 1 } });
  });
});

describe("uploads and photos", () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  );

  async function publish(): Promise<string> {
    const { accessToken } = await signUp();
    const headers = { authorization: `Bearer ${accessToken}` };
    const asked = await post(
      "/trpc/photos.createUpload",
      { contentType: "image/png", byteLength: png.length },
      headers,
    );
    const ticket = await outputOf<RouterOutputs["photos"]["createUpload"]>(asked);
    const put = await running.app.request(ticket.url, { method: "PUT", headers: ticket.headers, body: png });
    expect(put.status).toBe(204);
    const published = await post("/trpc/photos.publish", { uploadId: ticket.uploadId }, headers);
    return (await outputOf<RouterOutputs["photos"]["publish"]>(published)).urls.full;
  }

  test("links name the host that the request named", async () => {
    expect(new URL(await publish()).origin).toBe("http://localhost");
  });

  test("a published photo is served for ever, whole or in part, and not twice", async () => {
    const url = await publish();
    const whole = await get(url);
    const bytes = Buffer.from(await whole.arrayBuffer());
    const etag = whole.headers.get("etag") ?? "";
    expect(whole.status).toBe(200);
    expect(whole.headers.get("content-type")).toBe("image/webp");
    expect(whole.headers.get("content-length")).toBe(String(bytes.length));
    expect(whole.headers.get("cache-control")).toContain("immutable");
    expect(whole.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");

    const part = await get(url, { range: "bytes=2-5" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 2-5/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(2, 6));

    expect((await get(url, { "if-none-match": `"other", W/${etag}` })).status).toBe(304);
    expect((await get(url, { range: "bytes=2-5", "if-range": '"other"' })).status).toBe(200);
    const beyond = await get(url, { range: `bytes=${bytes.length}-` });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${bytes.length}`]);

    const head = await running.app.request(url, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
      200,
      String(bytes.length),
      "",
    ]);
  });

  test("a foreign ticket and a missing file are refused", async () => {
    const put = await running.app.request("/media/uploads/x", { method: "PUT", body: png });
    expect(await failureOf(put)).toEqual([404, "UPLOAD_NOT_FOUND"]);
    expect((await get("/media/photos/none/full.webp")).status).toBe(404);
  });

  test.each(["/media/%2e%2e/auth-secret", "/media/../auth-secret", "/media/..%2fauth-secret", "/..%2fauth-secret"])(
    "%s leads nowhere",
    async (path) => {
      const secret = readFileSync(join(running.config.dataDir, "auth-secret"), "utf8").trim();
      expect(await (await get(path)).text()).not.toContain(secret);
    },
  );
});

describe("the client", () => {
  test("every screen is the page, asked for again each time", async () => {
    for (const path of ["/", "/@anna.b", "/photos/A.B"]) {
      const response = await get(path, { accept: "*/*" });
      expect([path, response.status, response.headers.get("cache-control")]).toEqual([path, 200, "no-cache"]);
      expect(await response.text()).toContain("<title>Quick Photos</title>");
      const again = await get(path, { accept: "text/html", "if-none-match": response.headers.get("etag") ?? "" });
      expect(again.status).toBe(304);
    }
  });

  test("assets stay in caches and are sent compressed", async () => {
    const asset = await get("/assets/index-a1b2c3d4.js", { "accept-encoding": "gzip" });
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect(asset.headers.get("content-encoding")).toBe("gzip");
    expect((await get("/manifest.json")).headers.get("cache-control")).toBe("no-cache");
  });

  const fromPerson = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

  test.each(["/nowhere", "/a/b.html", "/photos", "/@", "/photos/a/b/c", "//photos/a", "/index.html", "/screens.json"])(
    "%s leads nowhere: the app says so to a person, a word to all else",
    async (path) => {
      const page = await get(path, { accept: fromPerson, "if-none-match": "*" });
      expect([page.status, page.headers.get("cache-control")]).toEqual([404, "no-store"]);
      expect(page.headers.get("vary")).toBe("accept, accept-encoding");
      expect(await page.text()).toContain("<title>Quick Photos</title>");
      for (const accept of ["*/*", "application/json", "image/webp", "text/html;q=0, */*"]) {
        const word = await get(path, { accept });
        expect([word.status, word.headers.get("content-type")]).toEqual([404, "text/plain; charset=UTF-8"]);
        expect(word.headers.get("vary")).toBe("accept");
      }
    },
  );

  test.each(["/PHOTOS/a", "/photos/a/", "/photos/a%2Fb", "/%70hotos/a", "/@anna?x=1", "/photos/a.js", "/@a.css"])(
    "%s is a screen as the router sees it",
    async (path) => {
      for (const accept of ["*/*", "text/html", "image/webp", ""]) {
        expect([accept, (await get(path, { accept })).status]).toEqual([accept, 200]);
      }
    },
  );

  test("a profile's address may be written with an encoded @", async () => {
    const response = await get("/%40anna.b?from=%40b", { accept: "*/*" });
    expect([response.status, response.headers.get("location")]).toEqual([308, "/@anna.b?from=%40b"]);
    expect((await get("/%40anna/b/c")).status).toBe(404);
  });

  test.each(["/assets/gone-00000000.js", "/assets/", "/assets", "/media/photos/none.webp", "/media/"])(
    "%s is no screen to anybody, and is not kept",
    async (path) => {
      const missing = await get(path, { accept: path === "/assets" ? "*/*" : fromPerson });
      expect([missing.status, missing.headers.get("cache-control")]).toEqual([404, "no-store"]);
      expect(await missing.text()).toBe("There is nothing here.\n");
    },
  );

  test.each(["/%E0%A4%A", "/assets/%2e%2e/index.html", "/..%2f..%2fetc%2fpasswd", "/assets\\..\\x", "/%00"])(
    "%s is a path to nothing",
    async (path) => expect((await get(path)).status).toBe(404),
  );
});

test.each(["/", "/assets/index-a1b2c3d4.js", "/trpc/users.me", "/healthz", "/nothing", "/export"])(
  "%s comes with what keeps pages to themselves",
  async (path) => {
    const { headers } = await get(path);
    const directives = (headers.get("content-security-policy") ?? "").split("; ");
    expect(directives.toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' blob: data:",
      "manifest-src 'self'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      "trusted-types service-worker",
      "worker-src 'self'",
    ]);
    expect(Object.fromEntries(headers)).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
  },
);

describe("methods", () => {
  const methods = (allow: string) => allow.split(", ").toSorted().join();

  test.each([
    ["/", "GET, HEAD, OPTIONS", "POST"],
    ["/photos/a", "GET, HEAD, OPTIONS", "DELETE"],
    ["/assets/index-a1b2c3d4.js", "GET, HEAD, OPTIONS", "PUT"],
    ["/healthz", "GET, HEAD, OPTIONS", "POST"],
    ["/export", "GET, HEAD, OPTIONS", "POST"],
    ["/media/photos/a.webp", "GET, HEAD, OPTIONS", "DELETE"],
    ["/trpc/users.me", "GET, HEAD, OPTIONS", "POST"],
    ["/trpc/session.signIn", "POST, OPTIONS", "GET"],
  ])("%s names its methods to one that it has not, and when it is asked", async (path, allow, method) => {
    const init = { method, headers: { "content-type": "application/json" } };
    const refused = await running.app.request(path, init);
    expect([refused.status, methods(refused.headers.get("allow") ?? "")]).toEqual([405, methods(allow)]);
    const asked = await running.app.request(path, { method: "OPTIONS" });
    expect([asked.status, methods(asked.headers.get("allow") ?? "")]).toEqual([204, methods(allow)]);
    expect(asked.headers.has("access-control-allow-origin")).toBe(false);
  });

  test("where there is nothing, no method is missing", async () => {
    expect((await post("/nowhere", {})).status).toBe(404);
  });

  test("HEAD says what GET would", async () => {
    const { userId, accessToken } = await signUp();
    const input = encodeURIComponent(JSON.stringify({ userId }));
    const paths = [
      `/trpc/users.byId?input=${input}`,
      "/trpc/users.me",
      "/trpc/users.drop",
      "/trpc/session.signIn",
      "/trpc/inbox.live",
      "/healthz",
      "/nowhere",
      "/media/none",
      "/@anna",
      "/assets/index-a1b2c3d4.js",
    ];
    for (const path of paths) {
      const headers = { authorization: `Bearer ${accessToken}` };
      const [got, head] = [await get(path, headers), await running.app.request(path, { method: "HEAD", headers })];
      const said = (response: Response) =>
        Object.fromEntries(
          [...response.headers].filter(([name]) => !["x-request-id", "content-length"].includes(name)),
        );
      expect([path, head.status, said(head)]).toEqual([path, got.status, said(got)]);
      if (path.endsWith("live")) await got.body?.cancel();
      else
        expect([path, head.headers.get("content-length")]).toEqual([
          path,
          String((await got.arrayBuffer()).byteLength),
        ]);
      expect(await head.text()).toBe("");
    }
  });

  test("who needs a session is told how to come with one", async () => {
    for (const path of ["/trpc/users.me", "/export"]) {
      const { status, headers } = await get(path);
      expect([status, headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    }
  });
});

describe("the log", () => {
  test("has a line per call with its cost, and no secret in any line", async () => {
    const { accessToken, userId } = await signUp();
    await post("/trpc/session.signIn", { username: `user${users}`, password: "wrong horse" });
    const headers = { authorization: `Bearer ${accessToken}` };
    const asked = post("/trpc/photos.createUpload", { contentType: "image/png", byteLength: 10 }, headers);
    const { uploadId } = await outputOf<RouterOutputs["photos"]["createUpload"]>(asked);
    await running.app.request(`/media/uploads/${uploadId}`, { method: "PUT", body: "too short" });
    await running.app.request(`//media/uploads/${uploadId}`, { method: "PUT", body: "too short" });
    const forged = { "x-request-id": "r-1" };
    const answer = await get(`/trpc/users.byId?input=${encodeURIComponent(JSON.stringify({ userId }))}`, forged);

    const lines = running.logged();
    const paths = ["/trpc/users.create", "/trpc/session.signIn", "/media/uploads/:secret", "/trpc/users.byId"];
    for (const path of paths) expect(lines).toContainEqual(expect.objectContaining({ path, msg: "request" }));
    expect(lines.at(-1)).toMatchObject({
      level: "info",
      requestId: answer.headers.get("x-request-id"),
      status: 200,
      durationMs: expect.any(Number),
      dynamodb: { requests: 1, readUnits: expect.any(Number), writeUnits: 0 },
    });
    expect(lines).toContainEqual(expect.objectContaining({ reasons: ["CREDENTIALS_WRONG"] }));
    expect(lines).toContainEqual(expect.objectContaining({ reasons: ["UPLOAD_SIZE_MISMATCH"] }));
    const text = JSON.stringify(lines);
    for (const secret of [accessToken, uploadId, forged["x-request-id"], "correct horse", "wrong horse"])
      expect(text).not.toContain(secret);
  });
});
