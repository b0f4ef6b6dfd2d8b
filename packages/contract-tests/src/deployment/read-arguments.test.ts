import { expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

const read = (...args: string[]) => readArguments(args, "/home/anna");

test("files are where the command was given, and passkeys need a name", () => {
  expect(read("--url", "http://127.0.0.1:3000/", "--junit", "report.xml", "--only", "users.me")).toEqual({
    baseUrl: "http://localhost:3000",
    junit: "/home/anna/report.xml",
    only: ["users.me"],
    patienceMs: 60_000,
    accountsFolder: "/home/anna/.contract",
  });
  expect(read("--help")).toBeNull();
});

const wrong = [
  [[], "--url is missing"],
  [["--url", "photos.example"], '--url takes an address, not "photos.example"'],
  [["--url", "ftp://photos.example"], '--url takes an address, not "ftp://photos.example"'],
  [["--url", "https://photos.example/app"], '--url takes no more than an origin, not "https://photos.example/app"'],
  [["--url", "https://photos.example", "--patience", "long"], '--patience takes whole seconds, not "long"'],
  [["--url", "https://photos.example", "--hlep"], "--hlep"],
] satisfies [string[], string][];

test.each(wrong)("%j is refused", (args, message) => {
  expect(() => read(...args)).toThrow(
    expect.objectContaining({ name: "TypeError", message: expect.stringContaining(message) }),
  );
});
