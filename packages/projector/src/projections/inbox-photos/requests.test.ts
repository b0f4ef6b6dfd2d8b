import { expect, test } from "vitest";
import { storedPhoto } from "../../../test/samples.ts";
import { emptyDayReactions } from "../inbox-reactions/day-reactions-row.ts";
import { authorDayRequest } from "./author-day.ts";
import { photoNewsRequest, takeBackRequest } from "./leave-inbox.ts";
import { readToldRequest } from "./write.ts";

// As DynamoDB gets them: read them in __snapshots__ beside this file.
const [me, them] = ["0123456789ABCDEF", "FEDCBA9876543210"];
const now = new Date("2026-11-22T12:00:00.000Z");
const day = now.toISOString();

test("what an author published on a day, and who was told", () => {
  expect([authorDayRequest({ authorId: me, day }), readToldRequest([them], { authorId: me, day })]).toMatchSnapshot();
});

test("whoever unfollows looks through the inbox and takes back what has told nothing new", () => {
  const photo = { ownerId: me, ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV" };
  const row = emptyDayReactions({ photo, day }, storedPhoto(photo.ownerId, photo.ulid));
  expect([photoNewsRequest({ userId: them, now, after: null }), takeBackRequest(row)]).toMatchSnapshot();
});
