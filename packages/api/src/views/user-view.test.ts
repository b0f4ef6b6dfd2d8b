import { profileOutput, userCardOutput } from "@quick-photos/contract/schemas";
import { expect, test } from "vitest";
import { sampleCard, sampleMedia, sampleProfile } from "../../test/sample-entities.ts";
import { followEdgeView } from "./follow-view.ts";
import { pageView } from "./page-view.ts";
import { profileView, selfViewer, userCardView } from "./user-view.ts";

const card = {
  userId: "0123456789ABCDEF",
  username: "anna",
  displayName: "Anna",
  pictureUrl: "https://media.test/pictures/anna.webp",
};

test("a card shows the picture's URL and neither its key nor its version", () => {
  expect(userCardView(sampleCard, sampleMedia)).toStrictEqual(card);
  expect(userCardOutput.parse(userCardView(sampleCard, sampleMedia))).toStrictEqual(card);
});

test("without a picture there is no URL", () => {
  expect(userCardView({ ...sampleCard, picture: null }, sampleMedia).pictureUrl).toBeNull();
});

test("who has chosen no display name shows as their username", () => {
  expect(userCardView({ ...sampleCard, displayName: "" }, sampleMedia).displayName).toBe("anna");
});

test("a profile is its fields and nothing that is stored beside them", () => {
  const stored = { ...sampleProfile, passwordHash: "never" };
  const view = profileView(stored, null, sampleMedia);
  expect(view).toStrictEqual({
    ...card,
    location: "Bern",
    status: "hiking",
    interests: ["mountains"],
    createdAt: "2026-01-02T03:04:05.678Z",
    counts: { photos: 3, followers: 2, followed: 1 },
    viewer: null,
  });
  expect(profileOutput.safeParse(view).success).toBe(true);
});

test("a profile tells how its viewer stands to it", () => {
  const viewer = { isSelf: false, follows: true, followedBy: false };
  expect(profileView(sampleProfile, viewer, sampleMedia).viewer).toStrictEqual(viewer);
  expect(profileView(sampleProfile, selfViewer, sampleMedia).viewer?.isSelf).toBe(true);
});

test("a page of follows keeps its order and its cursor", () => {
  const edges = ["2026-01-02T00:00:00.000Z", "2026-01-01T00:00:00.000Z"].map((since) => ({ user: sampleCard, since }));
  const page = pageView({ items: edges, nextCursor: "next" }, (edge) => followEdgeView(edge, sampleMedia));
  expect(page).toStrictEqual({
    items: [
      { user: card, since: "2026-01-02T00:00:00.000Z" },
      { user: card, since: "2026-01-01T00:00:00.000Z" },
    ],
    nextCursor: "next",
  });
});
