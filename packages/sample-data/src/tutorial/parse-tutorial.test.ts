import { expect, test } from "vitest";
import { parseTutorial } from "./parse-tutorial.ts";

const photo = {
  PK: "USER#anna",
  SK: "PHOTO#anna#2018-06-27T09:17:56",
  username: "anna",
  timestamp: "2018-06-27T09:17:56",
  location: "s3://quick-photos/photos/anna/2018-06-27T09:17:56.png",
  reactions: { "+1": 0, smiley: 0, sunglasses: 1, heart: 0 },
};
const line = (changes: object) => JSON.stringify({ ...photo, ...changes });

test("reads times without a zone as UTC, and counts empty lines", () => {
  const { photo: photos } = parseTutorial(`\n${line({})}\r\n\n${line({ timestamp: "2018-06-27T09:17:56Z" })}\n`);
  expect(photos.map((item) => [item.line, item.timestamp.toISOString()])).toEqual([
    [2, "2018-06-27T09:17:56.000Z"],
    [4, "2018-06-27T09:17:56.000Z"],
  ]);
});

test.each([
  ["{", "line 2: not JSON; one item a line is expected"],
  ["7", "line 2: not an item: PK and SK are missing"],
  ["null", "line 2: not an item: PK and SK are missing"],
  [
    line({ PK: "PET#anna", SK: "#CAT" }),
    "line 2: neither a user, a photo, a reaction nor a friendship: PK PET#anna, SK #CAT",
  ],
  [line({ timestamp: "yesterday" }), "line 2: not a readable photo: timestamp: Invalid ISO datetime"],
  [line({ username: "Anna#1" }), "line 2: not a readable photo: username: expected 3 to 30 of a-z, 0-9, _ and ."],
  [line({ reactions: { thumbs: 1 } }), /^line 2: not a readable photo: reactions/],
  [line({ caption: "hello" }), /^line 2: not a readable photo: .*caption/],
])("refuses the line %s", (bad, message) => {
  expect(() => parseTutorial(`${line({})}\n${bad}\n`)).toThrow(message);
});
