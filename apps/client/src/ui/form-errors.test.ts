import { QuickPhotosError } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { formErrors } from "./form-errors.ts";

const shown = ["username", "password"];

test("a taken username is a matter of its field", () => {
  const { fields, form } = formErrors(new QuickPhotosError({ code: "CONFLICT", reason: "USERNAME_TAKEN" }), shown);
  expect(fields.username).toContain("taken");
  expect(form).toBeNull();
});

test("problems of several fields stand at each, one at a time", () => {
  const error = new QuickPhotosError({
    code: "BAD_REQUEST",
    reason: "INPUT_INVALID",
    fields: { username: ["must have at least 3 characters", "may hold a to z"], password: ["must be longer"] },
  });
  expect(formErrors(error, shown)).toEqual({
    fields: { username: "must have at least 3 characters", password: "must be longer" },
    form: null,
  });
});

test("what no shown field explains is said for the form", () => {
  const error = new QuickPhotosError({ code: "BAD_REQUEST", reason: "INPUT_INVALID", fields: { input: ["is empty"] } });
  expect(formErrors(error, shown).form).toBe("input: is empty");
  expect(formErrors(new Error("?"), shown).form).not.toBeNull();
  expect(formErrors(null, shown)).toEqual({ fields: {}, form: null });
});
