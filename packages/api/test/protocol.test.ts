import { describe, expect, test } from "vitest";
import { bearer, httpCall } from "./http-call.ts";

const userId = "0123456789ABCDEF";
const json = { "content-type": "application/json" };
const post = (body: string, headers = {}): RequestInit => ({ method: "POST", headers: { ...json, ...headers }, body });
const query = (path: string, input: unknown) => `${path}?input=${encodeURIComponent(JSON.stringify(input))}`;

test.each([
  ["malformed JSON in a body", "session.refresh", post("{"), 400, "BODY_MALFORMED"],
  ["an empty body", "session.refresh", post(""), 400, "BODY_MALFORMED"],
  ["malformed JSON in a query", "users.byId?input={", {}, 400, "BODY_MALFORMED"],
  ["malformed JSON in a batch", "session.refresh,session.signOut?batch=1", post("{"), 400, "BODY_MALFORMED"],
  ["a batch that is no object", "session.refresh?batch=1", post("1"), 400, "REQUEST_MALFORMED"],
  ["a malformed path", "%E0%A4%A", {}, 400, "REQUEST_MALFORMED"],
  ["a batch of queries and mutations", "users.me,session.signOut?batch=1", {}, 400, "REQUEST_MALFORMED"],
  ["a batch that is too long", "users.me,users.me,users.me,users.me?batch=1", {}, 400, "BATCH_TOO_LARGE"],
  ["an unknown procedure", "users.destroy", {}, 404, "PROCEDURE_NOT_FOUND"],
  ["an unknown router", "nobody.home", post("{}"), 404, "PROCEDURE_NOT_FOUND"],
  ["the name of a router alone", "users", {}, 404, "PROCEDURE_NOT_FOUND"],
  ["a property every object has", "constructor", {}, 404, "PROCEDURE_NOT_FOUND"],
  ["the prototype", "users.__proto__", {}, 404, "PROCEDURE_NOT_FOUND"],
  ["a mutation by GET", "session.refresh", {}, 405, "METHOD_NOT_SUPPORTED"],
  ["a query by POST", "users.byId", post("{}"), 405, "METHOD_NOT_SUPPORTED"],
  [
    "a body that is not JSON by its type",
    "session.refresh",
    { method: "POST", body: "x" },
    415,
    "CONTENT_TYPE_UNSUPPORTED",
  ],
])("refuses %s", async (_name, path, init, status, reason) => {
  const answer = await httpCall(path, init);
  expect(answer.status).toBe(status);
  expect(answer.errors.map(({ data }) => data.reason)).toEqual(answer.errors.map(() => reason));
  expect(answer.errors[0]?.data.httpStatus).toBe(status);
  expect(answer.text).not.toMatch(/stack|node_modules|\.ts\b/);
});

test.each([null, 1, "x", [], {}, { userId: null }, { userId: { $ne: 1 } }])("refuses the input %j", async (input) => {
  const { status, errors } = await httpCall(query("users.byId", input));
  expect(status).toBe(400);
  expect(errors[0]?.data).toMatchObject({ reason: "INPUT_INVALID", path: "users.byId", fields: expect.any(Object) });
});

test("refuses a profile change that changes nothing", async () => {
  for (const input of ["{}", '{"nickname":"A"}']) {
    const { errors } = await httpCall("users.update", post(input, await bearer(userId)));
    expect(errors[0]?.data).toMatchObject({ reason: "INPUT_INVALID", fields: { input: [expect.any(String)] } });
  }
});

test("a photo of somebody else is not one's own to remove", async () => {
  const body = JSON.stringify({ photoId: "FFFFFFFFFFFFFFFF.01JAAAAAAAAAAAAAAAAAAAAAAA" });
  const { status, errors } = await httpCall("photos.remove", post(body, await bearer(userId)));
  expect({ status, reason: errors[0]?.data.reason }).toEqual({ status: 403, reason: "NOT_YOURS" });
});

describe("with the database away", () => {
  const photoId = `${userId}.01JAAAAAAAAAAAAAAAAAAAAAAA`;
  const refreshToken = `${userId}.${"a".repeat(22)}.${"a".repeat(43)}`;

  test.each([
    ["users.byId", { userId }],
    ["photos.byId", { photoId }],
    ["follows.followers", { userId }],
  ])("%s is unavailable", async (path, input) => {
    const { status, errors } = await httpCall(query(path, input));
    expect({ status, reason: errors[0]?.data.reason }).toEqual({ status: 503, reason: "SERVICE_UNAVAILABLE" });
  });

  test.each([
    ["session.signIn", { username: "anna", password: "x" }],
    ["session.refresh", { refreshToken }],
    ["users.create", { username: "anna", password: "correct horse" }],
    ["reactions.react", { photoId, kind: "heart" }],
    ["photos.publish", { uploadId: "x" }],
  ])("%s is unavailable", async (path, input) => {
    const { status, errors } = await httpCall(path, post(JSON.stringify(input), await bearer(userId)));
    expect({ status, reason: errors[0]?.data.reason }).toEqual({ status: 503, reason: "SERVICE_UNAVAILABLE" });
  });
});
