import { open } from "../tests/support/open.ts";
import { browserOf } from "../tests/support/people.ts";
import { sizes } from "../tests/support/sizes.ts";
import { test } from "../tests/support/test.ts";
import { shoot, untilSample } from "./sample.ts";

test.use({ sample: true });

test("the pictures that the README shows", async ({ browser, server }) => {
  const { person, favourite } = await untilSample(server);
  const pictures = [
    { name: "home", address: "/home", colorScheme: "light" },
    { name: "profile", address: `/people/${person.userId}`, colorScheme: "light" },
    { name: "photo", address: `/photos/${favourite}`, colorScheme: "light" },
    { name: "followers", address: `/people/${person.userId}/followers`, colorScheme: "dark" },
  ] as const;
  for (const { name, address, colorScheme } of pictures) {
    const options = { ...sizes.phone, deviceScaleFactor: 2, colorScheme, reducedMotion: "reduce" } as const;
    const context = await browserOf(browser, server.url, person, options);
    const page = await context.newPage();
    await open(page, address);
    await shoot(page, `${name}-phone-${colorScheme}`);
    await context.close();
  }
});
