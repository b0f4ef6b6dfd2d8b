import { expect, test } from "vitest";
import { screenPattern } from "./screen-pattern.ts";

test.each([
  ["/", "/", "/home"],
  ["/home", "/home", "/homes"],
  ["/settings/", "/settings/", "/settings/x"],
  ["/people/$userId/", "/people/a.b", "/people/"],
  ["/people/$userId/followers", "/people/%2F/followers/", "/people/a/b/followers"],
  ["/@{$username}", "/@name.x", "/@"],
  ["/a.b+c", "/a.b+c", "/axbbc"],
])("%s matches %s and not %s", (route, screen, other) => {
  const pattern = new RegExp(screenPattern(route));
  expect([pattern.test(screen), pattern.test(other)]).toEqual([true, false]);
});

test("a kind of segment that is new is no screen by accident", () => {
  expect(() => screenPattern("/files/$")).toThrow("No pattern is known");
  expect(() => screenPattern("/posts/{-$category}")).toThrow("No pattern is known");
});
