import { expect, test } from "vitest";
import { findMisspellings } from "./find-misspellings.ts";
import { variables } from "./variables.ts";

const known = Object.keys(variables.shape);

test.each([
  ["LOGLEVEL", "LOG_LEVEL"],
  ["log_level", "LOG_LEVEL"],
  ["DYNAMO_ENDPOINT", "DYNAMODB_ENDPOINT"],
  ["DATADIR", "DATA_DIR"],
  ["AUTH_SECRETS", "AUTH_SECRET"],
  ["TABEL_CREATE", "TABLE_CREATE"],
  ["TABLE_NAMES", "TABLE_NAME"],
  ["PUBLIC-URL", "PUBLIC_URL"],
])("%s is taken for %s", (found, meant) => {
  expect(findMisspellings([found], known)).toEqual([{ found, meant }]);
});

test("names of others are left alone", () => {
  const others = [
    "PATH",
    "HOME",
    "HOSTNAME",
    "PORTS",
    "AWS_DEFAULT_REGION",
    "AWS_PROFILE",
    "DATABASE_URL",
    "NODE_PATH",
  ];
  expect(findMisspellings([...others, ...known], known)).toEqual([]);
});
