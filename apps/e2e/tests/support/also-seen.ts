import { expect, type Page } from "@playwright/test";
import { passingStatesOf } from "./passing-states.ts";
import type { Screen } from "./screens.ts";
import type { World } from "./world.ts";

/** Screens besides those of every tour: lists and states that look like one of them, and are put together otherwise. */
export const alsoSeen = (world: World): Record<string, Screen> => ({
  followed: { as: "me", address: `/people/${world.me.userId}/followed` },
  "search-start": { as: "me", address: "/search" },
  "change-password": { as: "me", address: "/settings/password" },
  passkeys: { as: "me", address: "/settings/passkeys" },
  "recovery-codes": { as: "me", address: "/settings/recovery-codes" },
  recover: { as: "visitor", address: "/recover" },
  "no-such-screen": { as: "me", address: "/no/such/screen" },
  "profile-empty": { as: "newcomer", address: `/people/${world.newcomer.userId}` },
  "suggestions-of-strangers": { as: "newcomer", address: "/suggestions" },
  "explore-liked": { as: "newcomer", address: "/explore?list=liked" },
  viewer: { as: "me", address: `/people/${world.friend.userId}`, prepare: lookAtAPhoto },
  ...passingStatesOf(world),
});

async function lookAtAPhoto(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^The evening/ }).click();
  const viewer = page.getByRole("dialog", { name: "Photo by Tobias Lund" });
  await expect(viewer).toBeFocused();
  await expect(viewer.getByText("1 of 3")).toBeVisible();
}
