import { QuickPhotosError } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { formErrors } from "./form-errors.ts";

const shown = ["username", "password"];

test("a taken username is a matter of its field", () => {
  const { fields, form } = formErrors(new QuickPhotosError({ code: "CONFLICT", reason: "USERNAME_TAKEN" }), shown);
  expect(fields.username).toContain("taken");
  expect(form).toBeNull();
});

test("a wrong password alone is a matter of its field, and no name is spoken of where none is asked for", () => {
  const error = new QuickPhotosError({ code: "UNAUTHORIZED", reason: "CREDENTIALS_WRONG" });
  expect(formErrors(error, ["password"])).toEqual({
    fields: { password: "That isn’t your password. Try again." },
    form: null,
  });
  expect(formErrors(error, shown)).toEqual({ fields: {}, form: "That username and password don’t match." });
});

test("what is wrong with a picture stands at the picture, where the form has one", () => {
  const error = new QuickPhotosError({ code: "UNPROCESSABLE_CONTENT", reason: "IMAGE_UNREADABLE" });
  expect(formErrors(error, [...shown, "picture"]).fields.picture).toContain("isn’t a picture");
  expect(formErrors(error, shown).form).toContain("isn’t a picture");
});

test("problems of several fields stand at each, one at a time", () => {
  const error = new QuickPhotosError({
    code: "BAD_REQUEST",
    reason: "INPUT_INVALID",
    fields: { username: ["Use at least 3 characters.", "Use letters."], password: ["Make it longer."] },
  });
  expect(formErrors(error, shown)).toEqual({
    fields: { username: "Use at least 3 characters.", password: "Make it longer." },
    form: null,
  });
});

test("what no shown field explains is said for the form", () => {
  const error = new QuickPhotosError({ code: "BAD_REQUEST", reason: "INPUT_INVALID", fields: { input: ["is empty"] } });
  expect(formErrors(error, shown).form).toBe("input: is empty");
  expect(formErrors(new Error("?"), shown).form).not.toBeNull();
  expect(formErrors(null, shown)).toEqual({ fields: {}, form: null });
});
