import { suggestionOutput } from "@quick-photos/contract/schemas";
import { expect, test } from "vitest";
import { sampleCard, sampleMedia } from "../../test/sample-entities.ts";
import { suggestionView } from "./suggestion-view.ts";
import { userCardView } from "./user-view.ts";

test("a suggestion shows cards, and how many friends there are behind it", () => {
  const view = suggestionView({ user: sampleCard, followedBy: [sampleCard], mutual: 4 }, sampleMedia);
  const card = userCardView(sampleCard, sampleMedia);
  expect(view).toStrictEqual({ user: card, followedBy: [card], mutual: 4 });
  expect(suggestionOutput.safeParse(view).success).toBe(true);
  expect(suggestionOutput.safeParse({ ...view, computedAt: "" }).success).toBe(false);
});
