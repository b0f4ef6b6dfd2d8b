import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { Refusal } from "./refusal.ts";

/** A request as it came over the wire; header names are in lower case. */
export interface SignedRequest {
  method: string;
  url: URL;
  headers: Record<string, string>;
}

/** The one account there is. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** What a signature says about itself, in the query or in the Authorization header. */
interface Claim {
  credential: string;
  signedHeaders: string[];
  signature: string;
  date: string;
  payloadHash: string;
  expiresSeconds: number;
}

/** How far the clocks of client and server may be apart, and so how long a signed header is good for (S3 API). */
const skewSeconds = 15 * 60;

/**
 * Verifies a Signature Version 4 (AWS, "Authenticating Requests") as S3 does: over method, path, query and the signed
 * headers, host and every `x-amz-*` header among them. Null for a request that carries none; throws `Refusal`.
 */
export function verifySignature(request: SignedRequest, credentials: Credentials, now: Date): Claim | null {
  const claim = claimInQuery(request) ?? claimInHeader(request);
  if (!claim) return null;
  const [accessKeyId, day = "", region = "", service = "", end = ""] = claim.credential.split("/");
  if (accessKeyId !== credentials.accessKeyId) throw new Refusal(403, "InvalidAccessKeyId", "There is no such key.");
  requireSigned(request, claim);
  const scope = [day, region, service, end].join("/");
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
  const text = ["AWS4-HMAC-SHA256", claim.date, scope, sha256(canonicalRequest(request, claim))].join("\n");
  const expected = Buffer.from(hmac(key, text).toString("hex"));
  const given = Buffer.from(claim.signature);
  if (given.byteLength !== expected.byteLength || !timingSafeEqual(given, expected)) {
    throw new Refusal(403, "SignatureDoesNotMatch", "The signature does not match the request.");
  }
  const ageSeconds = (now.getTime() - parseDate(claim.date)) / 1000;
  if (ageSeconds > claim.expiresSeconds || ageSeconds < -skewSeconds) {
    throw new Refusal(403, "AccessDenied", "Request has expired");
  }
  return claim;
}

function claimInQuery({ url }: SignedRequest): Claim | null {
  const get = (name: string) => url.searchParams.get(`X-Amz-${name}`) ?? "";
  if (!url.searchParams.has("X-Amz-Signature")) return null;
  return {
    credential: get("Credential"),
    signedHeaders: get("SignedHeaders").split(";"),
    signature: get("Signature"),
    date: get("Date"),
    payloadHash: "UNSIGNED-PAYLOAD",
    expiresSeconds: Number(get("Expires")),
  };
}

function claimInHeader({ headers }: SignedRequest): Claim | null {
  const pattern = /^AWS4-HMAC-SHA256 Credential=(\S+), ?SignedHeaders=(\S+), ?Signature=([0-9a-f]+)$/;
  const [, credential = "", signed = "", signature] = pattern.exec(headers.authorization ?? "") ?? [];
  if (!signature) return null;
  return {
    credential,
    signedHeaders: signed.split(";"),
    signature,
    date: headers["x-amz-date"] ?? "",
    payloadHash: headers["x-amz-content-sha256"] ?? "",
    expiresSeconds: skewSeconds,
  };
}

/** S3 accepts no header of its own that nobody signed, and no request that leaves out a signed one. */
function requireSigned({ headers }: SignedRequest, { signedHeaders }: Claim): void {
  const unsigned = Object.keys(headers).filter((name) => name.startsWith("x-amz-") && !signedHeaders.includes(name));
  const missing = signedHeaders.filter((name) => headers[name] === undefined);
  if (unsigned.length > 0 || !signedHeaders.includes("host")) {
    throw new Refusal(
      403,
      "AccessDenied",
      `There were headers present in the request which were not signed: ${unsigned}`,
    );
  }
  if (missing.length > 0) throw new Refusal(403, "SignatureDoesNotMatch", `Signed headers are missing: ${missing}`);
}

function canonicalRequest({ method, url, headers }: SignedRequest, claim: Claim): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const lines = claim.signedHeaders.map((name) => `${name}:${(headers[name] ?? "").trim().replace(/ +/g, " ")}`);
  const path = url.pathname.split("/").map((segment) => encode(decodeURIComponent(segment)));
  return [method, path.join("/"), query.join("&"), ...lines, "", claim.signedHeaders.join(";"), claim.payloadHash].join(
    "\n",
  );
}

/** RFC 3986: everything but letters, digits, `-`, `.`, `_` and `~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function parseDate(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, "$1-$2-$3:$4:$5"));
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
