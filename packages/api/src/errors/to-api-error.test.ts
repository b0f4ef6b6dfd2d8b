import { reasons } from "@quick-photos/contract";
import { userId } from "@quick-photos/contract/schemas";
import { DbError } from "@quick-photos/db";
import { MediaError } from "@quick-photos/media";
import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ApiError } from "./api-error.ts";
import { dbReasons, mediaReasons } from "./dependency-reasons.ts";
import { errorShape } from "./error-shape.ts";
import { toApiError } from "./to-api-error.ts";

/** The error as tRPC hands it over when a procedure's input is refused. */
function inputRefusal(schema: z.ZodType, input: unknown): TRPCError {
  return new TRPCError({ code: "BAD_REQUEST", cause: schema.safeParse(input).error });
}

test("an error of the database is known by its code, also when tRPC has wrapped it", () => {
  const error = new DbError("USERNAME_TAKEN", "USERNAME#anna exists");
  const wrapped = new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error });
  for (const thrown of [error, wrapped]) {
    expect(toApiError(thrown)).toMatchObject({ reason: "USERNAME_TAKEN", code: "CONFLICT", cause: error });
  }
});

test("an error of the media package is known by its code", () => {
  const thrown = new MediaError("MEDIA_UNAVAILABLE", "ENOSPC");
  expect(toApiError(thrown)).toMatchObject({ reason: "SERVICE_UNAVAILABLE", code: "SERVICE_UNAVAILABLE" });
});

test("no error that a client can cause is an internal one", () => {
  const internal = Object.entries({ ...dbReasons, ...mediaReasons }).filter(([, reason]) => reason === "INTERNAL");
  expect(internal.map(([code]) => code)).toEqual(["ITEM_UNREADABLE", "ITEM_OF_ANOTHER_TYPE"]);
  for (const [name, { code }] of Object.entries(reasons)) {
    expect(code === "INTERNAL_SERVER_ERROR").toBe(name === "INTERNAL");
  }
});

test.each([new Error("secret: connect ECONNREFUSED"), "a string", null, { code: "USERNAME_TAKEN" }])(
  "anything unknown is internal and keeps its details to itself: %s",
  (thrown) => {
    const shape = errorShape(toApiError(thrown), "users.me");
    expect(shape).toStrictEqual({
      message: reasons.INTERNAL.meaning,
      code: -32603,
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, path: "users.me", reason: "INTERNAL" },
    });
  },
);

test("the original of an unknown error is its cause, for the log", () => {
  const original = new Error("boom");
  expect(toApiError(original).cause).toBe(original);
  expect(toApiError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: original })).cause).toBe(original);
});

test("an output that fails its schema is internal, not the caller's fault", () => {
  const { error } = z.strictObject({}).safeParse({ passwordHash: "x" });
  const thrown = new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "Output validation failed", cause: error });
  expect(toApiError(thrown).reason).toBe("INTERNAL");
});

describe("an input refused", () => {
  const schema = z.object({ userId, tags: z.array(z.string().max(2, "is too long")).optional() });

  test("names the top-level fields at fault", () => {
    const error = toApiError(inputRefusal(schema, { userId: 1, tags: ["abc", "a", "abcd"] }));
    expect(error.reason).toBe("INPUT_INVALID");
    expect(error.fields).toStrictEqual({ userId: [expect.any(String)], tags: ["is too long", "is too long"] });
    expect(errorShape(error).data.fields).toBe(error.fields);
  });

  test("calls what is wrong with the whole `input`", () => {
    expect(toApiError(inputRefusal(schema, undefined)).fields).toStrictEqual({ input: [expect.any(String)] });
  });

  test("has the reason of the check that failed", () => {
    const error = toApiError(inputRefusal(schema, { userId: "unknown" }));
    expect(error).toMatchObject({ reason: "USER_NOT_FOUND", code: "NOT_FOUND", fields: undefined });
  });

  test("is invalid when more is wrong than that", () => {
    const error = toApiError(inputRefusal(schema, { userId: "unknown", tags: ["abc"] }));
    expect(error.fields).toStrictEqual({ userId: [reasons.USER_NOT_FOUND.meaning], tags: ["is too long"] });
  });
});

test("an error of ours stays itself", () => {
  const error = new ApiError("NOT_YOURS");
  expect(toApiError(error)).toBe(error);
  expect(errorShape(error)).toStrictEqual({
    message: reasons.NOT_YOURS.meaning,
    code: -32003,
    data: { code: "FORBIDDEN", httpStatus: 403, path: null, reason: "NOT_YOURS" },
  });
});
