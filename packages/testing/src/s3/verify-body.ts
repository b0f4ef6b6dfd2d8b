import { createHash } from "node:crypto";
import { Refusal } from "./refusal.ts";

/**
 * Verifies the checksums that a request's headers announce: `x-amz-content-sha256` in hex (unless it is a word such as
 * UNSIGNED-PAYLOAD), `x-amz-checksum-sha256` and `content-md5` in base64. Throws `Refusal`.
 */
export function verifyBody(headers: Record<string, string>, body: Buffer): void {
  const digest = (algorithm: string, encoding: "hex" | "base64") => createHash(algorithm).update(body).digest(encoding);
  const payload = headers["x-amz-content-sha256"] ?? "";
  if (/^[0-9a-f]{64}$/.test(payload) && payload !== digest("sha256", "hex")) {
    throw new Refusal(400, "XAmzContentSHA256Mismatch", "The payload is not the one that was signed.");
  }
  const checksum = headers["x-amz-checksum-sha256"];
  const md5 = headers["content-md5"];
  if (
    (checksum ?? digest("sha256", "base64")) !== digest("sha256", "base64") ||
    (md5 ?? digest("md5", "base64")) !== digest("md5", "base64")
  ) {
    throw new Refusal(400, "BadDigest", "The checksum did not match what was received.");
  }
}
