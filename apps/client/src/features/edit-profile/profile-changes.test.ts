import type { Profile } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { formOf, profileChanges, withForm } from "./profile-changes.ts";

const anna: Profile = {
  userId: "a",
  username: "anna",
  displayName: "Anna",
  pictureUrl: null,
  location: "Ulm",
  status: "",
  interests: ["tea", "cats"],
  createdAt: "2026-01-01T00:00:00Z",
  counts: { photos: 0, followers: 0, followed: 0 },
  viewer: null,
};

test("what stays is not sent", () => {
  expect(profileChanges(anna, formOf(anna))).toEqual({});
  expect(profileChanges(anna, { ...formOf(anna), location: " Ulm " })).toEqual({});
});

test("what changes is, also to nothing and in another order", () => {
  const form = { ...formOf(anna), location: "", interests: ["cats", "tea"] };
  expect(profileChanges(anna, form)).toEqual({ location: "", interests: ["cats", "tea"] });
});

test("a name that is only the username is no name", () => {
  const nameless = { ...anna, displayName: "anna" };
  expect(formOf(nameless).displayName).toBe("");
  expect(profileChanges(nameless, formOf(nameless))).toEqual({});
});

test("a saved form is seen as the API would answer it", () => {
  const form = { ...formOf(anna), displayName: " ", username: " Anna_K ", location: "Bonn " };
  expect(withForm(anna, form)).toEqual({ ...anna, displayName: "anna_k", username: "anna_k", location: "Bonn" });
});
