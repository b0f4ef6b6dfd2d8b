import { expect, test } from "vitest";
import { relyingPartyOf } from "./relying-party.ts";

test.each([
  ["http://localhost:3000", "localhost"],
  ["http://photos.localhost:3000", "photos.localhost"],
  ["https://photos.example", "photos.example"],
])("%s, as it was configured, has passkeys for %s", (origin, id) => {
  expect(relyingPartyOf(origin, { isSaid: false })).toEqual({ id, origin });
});

test.each(["http://photos.example", "http://127.0.0.1:3000", "https://192.168.0.2", "https://[::1]:3000"])(
  "%s has none",
  (origin) => {
    expect(relyingPartyOf(origin, { isSaid: false })).toBeNull();
  },
);

test.each([
  ["http://localhost:3000", true],
  ["https://attacker.example", false],
  ["https://localhost.attacker.example", false],
])("what a request says of itself is believed for localhost alone: %s", (origin, isBelieved) => {
  expect(relyingPartyOf(origin, { isSaid: true }) !== null).toBe(isBelieved);
});
