import { afterEach, expect, test } from "vitest";
import { actOf } from "./key-map.ts";

const press = (key: string, held = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...held });

afterEach(() => {
  document.documentElement.removeAttribute("dir");
});

test("a key does in a place what it is for there, and in others nothing", () => {
  expect(actOf("photo", press("Escape"))).toBe("close");
  expect(actOf("feed", press("Escape"))).toBeUndefined();
});

test("a key that is pressed with another belongs to the browser, but for those that are meant so", () => {
  expect(actOf("feed", press("l", { ctrlKey: true }))).toBeUndefined();
  expect(actOf("feed", press("l", { metaKey: true }))).toBeUndefined();
  expect(actOf("card", press("End", { ctrlKey: true }))).toBe("after");
  expect(actOf("card", press("End"))).toBeUndefined();
});

test("where lines begin at the right, the arrow to the left leads on", () => {
  document.documentElement.dir = "rtl";
  expect(actOf("photo", press("ArrowLeft"))).toBe("next");
  expect(actOf("photo", press("ArrowRight"))).toBe("previous");
});
