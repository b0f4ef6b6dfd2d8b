import { expect, type Page } from "@playwright/test";
import { seascape } from "./pictures.ts";
import type { World } from "./world.ts";

/** A screen of the app in some state. */
export interface Screen {
  /** Who looks at it; a visitor has no account. */
  as: "me" | "newcomer" | "visitor";
  address: string;
  /** What is done there before it is looked at. */
  prepare?(page: Page): Promise<void>;
}

/** Every screen, by a name for it. */
export const screensOf = ({ me, friend, photoId, ownPhotoId }: World): Record<string, Screen> => ({
  welcome: { as: "visitor", address: "/" },
  "sign-in": { as: "visitor", address: "/sign-in" },
  "sign-up": { as: "visitor", address: "/sign-up", prepare: typePassword },
  "sign-up-refused": { as: "visitor", address: "/sign-up", prepare: sendEmptyForm },
  "photo-as-visitor": { as: "visitor", address: `/photos/${photoId}` },
  explore: { as: "visitor", address: "/explore" },
  home: { as: "me", address: "/home" },
  profile: { as: "me", address: `/people/${me.userId}` },
  "profile-other": { as: "me", address: `/people/${friend.userId}` },
  photo: { as: "me", address: `/photos/${photoId}` },
  "edit-photo": { as: "me", address: `/photos/${ownPhotoId}/edit`, prepare: untilFilled },
  reactions: { as: "me", address: `/photos/${photoId}/reactions` },
  followers: { as: "me", address: `/people/${me.userId}/followers` },
  search: { as: "me", address: "/search?q=mir" },
  suggestions: { as: "me", address: "/suggestions" },
  saved: { as: "me", address: "/saved" },
  inbox: { as: "me", address: "/inbox", prepare: untilRead },
  share: { as: "me", address: "/share" },
  "share-preview": { as: "me", address: "/share", prepare: chooseAPhoto },
  "edit-profile": { as: "me", address: "/edit-profile" },
  settings: { as: "me", address: "/settings" },
  devices: { as: "me", address: "/settings/sessions" },
  "delete-account": { as: "me", address: "/settings/delete-account" },
  gone: { as: "me", address: `/photos/${me.userId}.01BX5ZZKBKACTAV9WEVGEMMVRZ` },
  "home-empty": { as: "newcomer", address: "/home" },
  "saved-empty": { as: "newcomer", address: "/saved" },
  "inbox-empty": { as: "newcomer", address: "/inbox" },
});

async function untilRead(page: Page): Promise<void> {
  await expect(page.getByRole("link", { name: "Inbox", exact: true })).toBeVisible();
}

async function untilFilled(page: Page): Promise<void> {
  await expect(page.getByLabel("Caption")).toHaveValue("Last light");
}

async function chooseAPhoto(page: Page): Promise<void> {
  await page.getByLabel("Choose a photo").setInputFiles(await seascape("#e7a06c", "#3f4f6b"));
  await page.getByLabel("Caption").fill("First frost on the meadow");
  await page
    .getByRole("img", { name: "Preview of the photo to share" })
    .evaluate((image: HTMLImageElement) => image.decode());
}

async function typePassword(page: Page): Promise<void> {
  await page.getByLabel("Password", { exact: true }).fill("rivers99x");
  await expect(page.locator("form").getByRole("status")).toHaveText("Could be guessed");
}

async function sendEmptyForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Create account" }).click();
  await page.locator("[aria-invalid=true]").first().waitFor();
}
