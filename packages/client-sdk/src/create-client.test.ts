import type { RouterOutputs } from "@quick-photos/api";
import { expectTypeOf, test } from "vitest";
import { createClient } from "./create-client.ts";
import { isQuickPhotosError } from "./errors.ts";
import { items } from "./pages.ts";

const client = createClient({ baseUrl: "http://photos.invalid" });

test("lists are walked with the procedure's own types", () => {
  const photos = items(client.api.photos.byUser, { userId: "anna", limit: 5 });
  expectTypeOf(photos).toEqualTypeOf<
    AsyncGenerator<RouterOutputs["photos"]["byUser"]["items"][number], void, undefined>
  >();
  // @ts-expect-error a list of photos needs to know whose
  void items(client.api.photos.byUser, { limit: 5 });
});

test("a reason narrows the error, and only a known one is accepted", () => {
  const error: unknown = null;
  if (isQuickPhotosError(error, "USERNAME_TAKEN")) expectTypeOf(error.reason).toEqualTypeOf<"USERNAME_TAKEN">();
  // @ts-expect-error no such reason
  isQuickPhotosError(error, "USERNAME_GONE");
});
