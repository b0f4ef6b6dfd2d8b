import { onDevice } from "./support/device.ts";
import { failure, sorry } from "./support/failure.ts";
import { asFile, fakePicture, jpeg } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

test("the profile is edited, picture included, and others see it", async ({ page, openAs, newPerson }) => {
  const person = await newPerson("Emre");
  const own = await openAs(person);
  await own.goto(`/people/${person.userId}`);
  await own.getByRole("link", { name: "Edit profile" }).click();
  await own.getByLabel("Change picture").setInputFiles(await jpeg());
  await own.getByLabel("Name", { exact: true }).fill("Emre K.");
  await own.getByLabel("Location").fill("Izmir");
  await own.getByLabel("Status").fill("By the sea");
  await own.getByLabel("Interests").fill("figs");
  await own.getByLabel("Interests").press("Enter");
  await own.getByLabel("Interests").fill("boats");
  await own.getByRole("button", { name: "Save" }).click();
  await expect(own.getByText("Profile saved.")).toBeVisible();
  await expect(own.getByRole("heading", { name: "Emre K." })).toBeVisible();

  await page.goto(`/@${person.username}`);
  await expect(page).toHaveURL(`/people/${person.userId}`);
  await expect(page.getByRole("heading", { name: "Emre K." })).toBeVisible();
  await expect(page.getByText("Izmir")).toBeVisible();
  await expect(page.getByText("By the sea")).toBeVisible();
  await expect(page.getByRole("list", { name: "Interests" }).getByRole("listitem")).toHaveText(["#figs", "#boats"]);
  const picture = page.getByRole("img", { name: "Profile picture of Emre K." });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test("a username that is taken stays at its field with everything else as typed", async ({ openAs, newPerson }) => {
  const [first, second] = [await newPerson("Finn"), await newPerson("Gus")];
  const page = await openAs(second);
  await page.goto("/edit-profile");
  await page.getByLabel("Username").fill(first.username);
  await page.getByLabel("Location").fill("Ulm");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Username")).toHaveAccessibleDescription("This username is taken. Choose another one.");
  await expect(page.getByLabel("Username")).toBeFocused();
  await expect(page.getByLabel("Location")).toHaveValue("Ulm");
});

test("an edit is seen before it is saved; refused, it is taken back, and the form has what was typed", async ({
  openAs,
  newPerson,
}) => {
  const person = await newPerson("Gita");
  const page = await openAs(person);
  await page.goto("/edit-profile");
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/trpc/users.update**", async (route) => {
    await held;
    await route.fulfill(failure);
  });
  await page.getByLabel("Location").fill("Riga");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(`/people/${person.userId}`);
  await expect(page.getByText("Riga")).toBeVisible();
  answer();
  await expect(page.getByRole("alert")).toHaveText(sorry);
  await expect(page.getByRole("alert")).toBeInViewport();
  await expect(page.getByText("Couldn’t save your profile.")).toHaveCount(0);
  await expect(page.getByLabel("Location")).toHaveValue("Riga");
  await page.getByRole("link", { name: "Profile" }).click();
  await expect(page.getByRole("heading", { name: "Gita" })).toBeVisible();
  await expect(page.getByText("Riga")).toHaveCount(0);
  await page.unroute("**/trpc/users.update**");
  await page.getByRole("link", { name: "Edit profile" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved.")).toBeVisible();
  await expect(page.getByText("Riga")).toBeVisible();
});

test("what one leaves alone stays as another device has changed it meanwhile", async ({ openAs, newPerson }) => {
  const person = await newPerson("Gero");
  const page = await openAs(person);
  await page.goto(`/people/${person.userId}`);
  await expect(page.getByRole("heading", { name: "Gero" })).toBeVisible();
  await expect.poll(() => onDevice(page)).toMatchObject({ entries: { seen: 1 } });
  await person.client.api.users.update.mutate({ location: "Lima" });
  await page.goto("/edit-profile"); // as this device has kept it, until the server has answered
  await page.getByLabel("Status").fill("By the sea");
  await expect(page.getByLabel("Location")).toHaveValue("Lima");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved.")).toBeVisible();
  expect(await person.client.api.users.me.query()).toMatchObject({ location: "Lima", status: "By the sea" });
});

test("what cannot be a picture is said at once, and what is not saved is there again until it is discarded", async ({
  openAs,
  newPerson,
}) => {
  const page = await openAs(await newPerson("Hana"));
  const word = page.getByText("We kept your unsaved changes.");
  await page.goto("/edit-profile");
  await page.getByLabel("Change picture").setInputFiles(fakePicture);
  await expect(page.getByText("This file isn’t a picture we can read. Choose another one.")).toBeVisible();
  await page.getByLabel("Location").fill("l".repeat(81));
  await expect(page.getByLabel("Location")).toHaveAccessibleDescription("Shorten it by 1 character.");
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await page.getByLabel("Location").fill("Oslo");
  await page.getByLabel("Change picture").setInputFiles(await jpeg());
  await expect(page.getByRole("alert")).toBeHidden();
  const goElsewhereAndBack = async () => {
    await page.getByRole("link", { name: "Search" }).click();
    await expect(page.getByPlaceholder("Find someone by name")).toBeVisible();
    await page.goBack();
  };
  await goElsewhereAndBack();
  await expect(word).toBeVisible();
  await page.reload();
  await expect(word).toBeVisible();
  await expect(page.getByLabel("Location")).toHaveValue("Oslo");
  await expect(page.locator("form img")).toHaveAttribute("src", /^blob:/);
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByLabel("Location")).toHaveValue("");
  await goElsewhereAndBack();
  await expect(page.getByLabel("Location")).toHaveValue("");
  await expect(word).toBeHidden();
});

test("a profile that does not exist says so", async ({ page }) => {
  await page.goto("/people/AAAAAAAAAAAAAAAA");
  await expect(page.getByText("This profile doesn’t exist, or has been removed.")).toBeVisible();
});

test("the grid goes on as one scrolls, and after a failure with a press", async ({ openAs, newPerson }) => {
  const person = await newPerson("Ines");
  const file = asFile(await jpeg({ width: 64, height: 64 }));
  const captions = Array.from({ length: 24 }, (_, index) => `Number ${index + 1}`);
  for (const caption of captions) await person.client.uploadPhoto({ file, caption });
  const page = await openAs(person);
  await page.route(/photos\.byUser.*cursor/, (route) => route.abort("connectionreset"));
  await page.goto(`/people/${person.userId}`);
  const tiles = page.getByRole("region", { name: "Photos" }).getByRole("listitem");
  await expect(tiles).toHaveCount(21);
  await page.getByRole("link", { name: "Number 4," }).scrollIntoViewIfNeeded();
  await expect(page.getByRole("alert")).toHaveText("No connection. Check your network and try again.");
  await page.unroute(/photos\.byUser.*cursor/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(tiles).toHaveCount(24);
  await expect(page.getByRole("button", { name: "Show more" })).toBeHidden();
  const first = page.getByRole("link", { name: "Number 1,", exact: false }).last();
  await first.scrollIntoViewIfNeeded();
  const topOf = async () => Math.round((await first.boundingBox())?.y ?? Number.NaN);
  const before = await topOf();
  await first.click();
  await expect(page.getByRole("button", { name: "Delete photo" })).toBeVisible();
  await page.goBack();
  await expect.poll(topOf).toBe(before);
});
