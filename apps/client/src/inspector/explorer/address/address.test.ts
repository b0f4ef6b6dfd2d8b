import { expect, test } from "vitest";
import { type Address, formatAddress, parseAddress, startAddress } from "./address.ts";

const item = { PK: "USER#a", SK: "PROFILE" };
const query = { design: "photo", partition: ["a"], sort: null };

test.each<[string, Partial<Address>, string]>([
  ["nothing", {}, ""],
  ["a key of the table", { pk: "USER#a", item }, "?pk=USER%23a&sk=PROFILE"],
  ["a partition of the index", { index: "GSI1", pk: "HANDLE#an" }, "?index=GSI1&pk=HANDLE%23an"],
  [
    "an item in it",
    { index: "GSI1", pk: "HANDLE#an", item },
    "?index=GSI1&pk=HANDLE%23an&itemPk=USER%23a&itemSk=PROFILE",
  ],
  [
    "a query",
    { query, item },
    `?${new URLSearchParams({ query: JSON.stringify(query) })}&itemPk=USER%23a&itemSk=PROFILE`,
  ],
  ["a scan", { isScan: true }, "?scan="],
])("%s goes into the address and comes back", (_, differs, text) => {
  const address = { ...startAddress, ...differs };
  expect(formatAddress(address)).toBe(text);
  expect(parseAddress(text)).toEqual(address);
});

test("what cannot be read is left out", () => {
  expect(parseAddress("?index=GSI2&query={&sk=PROFILE&itemPk=x")).toEqual(startAddress);
});
