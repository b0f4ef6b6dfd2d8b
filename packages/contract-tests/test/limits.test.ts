import { appRouter } from "@quick-photos/api";
import { limits } from "@quick-photos/contract";
import { expect, test } from "vitest";
import * as z from "zod";

const { search, update } = appRouter.users;
const { publish } = appRouter.photos;

/** Whether a procedure takes an input; what it makes of it is not asked. */
const accepts = ({ _def }: { _def: object }, input: object): boolean =>
  z
    .object({ inputs: z.array(z.instanceof(z.ZodType)).length(1) })
    .parse(_def)
    .inputs.every((schema) => schema.safeParse(input).success);

const letters = (count: number): string => "a".repeat(count);

test.each<[name: string, most: number, isAccepted: (count: number) => boolean]>([
  ["caption", limits.caption, (count) => accepts(publish, { uploadId: "ticket", caption: letters(count) })],
  ["alternative text", limits.altText, (count) => accepts(publish, { uploadId: "ticket", altText: letters(count) })],
  ["display name", limits.displayName, (count) => accepts(update, { displayName: letters(count) })],
  ["location", limits.location, (count) => accepts(update, { location: letters(count) })],
  ["status", limits.status, (count) => accepts(update, { status: letters(count) })],
  ["interest", limits.interest, (count) => accepts(update, { interests: [letters(count)] })],
  ["username", limits.username.max, (count) => accepts(update, { username: letters(count) })],
  ["page", limits.page.most, (count) => accepts(search, { prefix: "an", limit: count })],
  [
    "list of interests",
    limits.interests,
    (count) => accepts(update, { interests: Array.from({ length: count }, (_, index) => `no ${index}`) }),
  ],
])("a %s may be as long as the contract says, and no longer", (_name, most, isAccepted) => {
  expect(isAccepted(most)).toBe(true);
  expect(isAccepted(most + 1)).toBe(false);
});
