import { expect, test } from "vitest";
import { altTextOf } from "./alt-text.ts";

const when = "12 hours ago";

test.each([
  [{ caption: "Low tide", when }, "Low tide, 12 hours ago"],
  [{ caption: "something.", when }, "something. 12 hours ago"],
  [{ caption: "Look!", when }, "Look! 12 hours ago"],
  [{ caption: "“Where to?”", when }, "“Where to?” 12 hours ago"],
  [{ caption: "(at last)", when }, "(at last), 12 hours ago"],
  [{ caption: "海。", when }, "海。 12 hours ago"],
  [{ caption: " two\n\nlines ", when }, "two lines, 12 hours ago"],
  [{ caption: " \n ", when }, "Photo, 12 hours ago"],
  [{ caption: "Low tide", altText: "A boat\naground.", when }, "A boat aground. 12 hours ago"],
  [{ caption: "Low tide", altText: "", when }, "Low tide, 12 hours ago"],
  [{ by: "Ada" }, "Photo by Ada"],
  [{ by: "Ada", altText: "A boat aground" }, "Photo by Ada: A boat aground"],
  [{ by: "Ada", caption: "Low tide." }, "Photo by Ada: Low tide."],
])("%j is called %j", (photo, text) => expect(altTextOf(photo)).toBe(text));
