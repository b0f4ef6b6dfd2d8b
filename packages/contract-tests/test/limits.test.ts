import { appRouter } from "@quick-photos/api";
import { limits } from "@quick-photos/client-sdk";
import { maxPixels, maxUploadBytes } from "@quick-photos/media";
import { expect, test } from "vitest";
import { z } from "zod";

const { update } = appRouter.users;
const { publish } = appRouter.photos;

/** Whether a procedure takes an input; what it makes of it is not asked. */
const accepts = ({ _def }: { _def: object }, input: object): boolean =>
  z
    .object({ inputs: z.array(z.instanceof(z.ZodType)).length(1) })
    .parse(_def)
    .inputs.every((schema) => schema.safeParse(input).success);

const letters = (count: number): string => "a".repeat(count);

test.each<[keyof typeof limits, (count: number) => boolean]>([
  ["caption", (count) => accepts(publish, { uploadId: "ticket", caption: letters(count) })],
  ["displayName", (count) => accepts(update, { displayName: letters(count) })],
  ["location", (count) => accepts(update, { location: letters(count) })],
  ["status", (count) => accepts(update, { status: letters(count) })],
  ["interests", (count) => accepts(update, { interests: Array.from({ length: count }, (_, index) => `no ${index}`) })],
  ["interest", (count) => accepts(update, { interests: [letters(count)] })],
])("the client's limit of %s is the server's", (name, isAccepted) => {
  expect(isAccepted(limits[name])).toBe(true);
  expect(isAccepted(limits[name] + 1)).toBe(false);
});

test("the client's limits of pictures are the server's", () => {
  expect({ bytes: limits.uploadBytes, pixels: limits.pixels }).toEqual({ bytes: maxUploadBytes, pixels: maxPixels });
});
