import {
  ExpiredIteratorException,
  InternalServerError,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import { expect, test } from "vitest";
import { toStreamFailure } from "./stream-error.ts";

const details = { message: "said so", $metadata: {} };

// The embedded engine throws none of these, so the service's own errors stand in for it.
test.each([
  [new TrimmedDataAccessException(details), "RECORDS_TRIMMED"],
  [new ExpiredIteratorException(details), "ITERATOR_EXPIRED"],
  [new ResourceNotFoundException(details), "STREAM_MISSING"],
  [new InternalServerError(details), "UNAVAILABLE"],
  [Object.assign(new Error("ECONNREFUSED"), { $metadata: {} }), "UNAVAILABLE"],
])("%s is %s", (error, code) => {
  expect(toStreamFailure(error)).toMatchObject({ code, cause: error });
});

test("a defect of ours stays what it is", () => {
  const defect = new TypeError("no such property");
  expect(toStreamFailure(defect)).toBe(defect);
});
