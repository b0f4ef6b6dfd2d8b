import { expect, type Page } from "@playwright/test";
import { banner } from "./device.ts";
import { seascape } from "./pictures.ts";
import type { Screen } from "./screens.ts";
import { cardMenu } from "./social.ts";
import type { World } from "./world.ts";

/** What lies over a screen for a while: a question, a message, the word of a lost connection, an upload on its way. */
export const passingStatesOf = ({ friend, ownPhotoId }: World): Record<string, Screen> => ({
  "card-menu": { as: "me", address: "/home", prepare: openCardMenu },
  question: { as: "me", address: `/photos/${ownPhotoId}`, prepare: askWhetherToDelete },
  message: { as: "me", address: `/people/${friend.userId}`, prepare: failToUnfollow },
  "lost-connection": { as: "me", address: "/settings", prepare: loseConnection },
  // It goes on for as long as its bytes do not arrive, on every screen that comes after.
  upload: { as: "newcomer", address: "/share", prepare: beginUpload },
});

async function openCardMenu(page: Page): Promise<void> {
  await cardMenu(page, "Mirabel Aas").click();
  await page.getByRole("menuitem", { name: "Remove from saved" }).waitFor();
}

async function askWhetherToDelete(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Delete photo" }).click();
  await page.getByRole("dialog").waitFor();
}

async function failToUnfollow(page: Page): Promise<void> {
  await page.evaluate(keepMessages);
  await page.route("**/trpc/follows.unfollow**", (route) => route.abort("connectionreset"));
  await page.getByRole("button", { name: /, unfollow$/ }).click();
  await page.getByRole("button", { name: "Dismiss" }).waitFor();
}

/** In the page: keeps what would go after seconds, as a message does, until every check has looked at it. */
function keepMessages() {
  const { setTimeout: inTime } = window;
  window.setTimeout = ((run: () => void, ms = 0) => (ms < 4_000 ? inTime(run, ms) : 0)) as typeof setTimeout;
}

/** Without a connection the tour could not go on: the page is only told that there is none. */
async function loseConnection(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, "onLine", { get: () => false });
    dispatchEvent(new Event("offline"));
  });
  await expect(page.getByText(banner)).toBeVisible();
}

async function beginUpload(page: Page): Promise<void> {
  await page.route("**/media/uploads/**", () => {});
  await page.getByLabel("Choose a photo").setInputFiles(await seascape("#e7a06c", "#3f4f6b"));
  const begun = page.waitForRequest("**/media/uploads/**");
  await page.getByRole("button", { name: "Share" }).click();
  await begun; // what is said of it changes until then
  await page.getByRole("progressbar", { name: /^Uploading/ }).waitFor();
}
