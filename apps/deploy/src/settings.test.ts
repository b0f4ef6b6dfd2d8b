import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const read = (given: Record<string, unknown>) => readSettings((name) => given[name]);

test("nothing has to be said", () => {
  expect(read({})).toEqual({ api: "none", exploreShards: "1", name: "quick-photos", contributorInsights: false });
});

test("what is said is read", () => {
  expect(
    read({ publicUrl: "https://Photos.example/", warmThroughput: "12000:4000", contributorInsights: true }),
  ).toMatchObject({
    publicUrl: "https://photos.example",
    warmThroughput: { read: 12_000, write: 4_000 },
    contributorInsights: true,
  });
});

test("what is wrong is named, all of it", () => {
  expect(() =>
    read({ name: "Quick Photos", publicUrl: "http://photos.example/app", contributorInsights: "perhaps" }),
  ).toThrow(
    /^-c name: expected 3 to 31.*; -c publicUrl: expected https:\/\/host.*; -c contributorInsights: expected true or false$/,
  );
});

test("what is right by itself and wrong together is named", () => {
  expect(() => read({ api: "container", publicUrl: "https://photos.example" })).toThrow(
    "-c image: a container needs one; -c certificateArn: a host of your own needs one",
  );
  expect(read({ api: "function", publicUrl: "https://d1.cloudfront.net" })).toMatchObject({ api: "function" });
});
