import { expect, test } from "vitest";
import { withContainers, withFunctions } from "./deployment.ts";

// Read them in __snapshots__ beside this file: what a change of the code does to what is deployed.
test.each(["data", "operators", "projector", "alarms", "api", "edge"] as const)(
  "the stack %s is what it was",
  (name) => {
    expect(withFunctions()[name].toJSON()).toMatchSnapshot();
  },
);

test("the stack of containers is what it was", () => {
  expect(withContainers().api.toJSON()).toMatchSnapshot();
});
