import { readArguments as readOfAddress } from "@quick-photos/contract-suite/deployment/read-arguments";
import { expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

const read = (...args: string[]) => readArguments(args, "/home/anna");

test("files are where the command was given, and passkeys need a name", () => {
  expect(read("--url", "http://127.0.0.1:3000/", "--junit", "report.xml", "--only", "users.me")).toEqual({
    kind: "url",
    baseUrl: "http://localhost:3000",
    junit: "/home/anna/report.xml",
    only: ["users.me"],
    areFunctions: false,
    patienceMs: 60_000,
    accountsFolder: "/home/anna/.contract",
  });
  expect(read("--url", "https://photos.example", "--functions")).toMatchObject({ areFunctions: true });
  const engine = { kind: "engine", endpoint: "http://127.0.0.1:8000", only: [], junit: null, keep: null };
  expect(read("--engine", "http://127.0.0.1:8000")).toEqual(engine);
  expect(read("--help")).toEqual({ kind: "help" });
});

test("where only an address can be tried, an engine is no option", () => {
  const ofAddress = (...args: string[]) => readOfAddress(args, "/home/anna");
  expect(ofAddress("--url", "https://photos.example")).toMatchObject({ baseUrl: "https://photos.example" });
  expect(ofAddress("--help")).toBe(null);
  expect(() => ofAddress()).toThrow(new TypeError("--url is needed"));
  expect(() => ofAddress("--url", "https://photos.example", "--engine", "http://127.0.0.1:8000")).toThrow("--engine");
});

const wrong = [
  [[], "either --url or --engine is needed"],
  [["--url", "http://photos.example", "--engine", "http://127.0.0.1:8000"], "either --url or --engine is needed"],
  [["--url", "https://photos.example", "--keep", "mine"], "--keep goes with --engine"],
  [["--engine", "http://127.0.0.1:8000", "--functions"], "--functions goes with --url"],
  [["--engine", "http://127.0.0.1:8000", "--keep", "mine", "--only", "users.me"], "--keep is about everything"],
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
