import fc from "fast-check";
import { known } from "./placeholders.ts";

/** What is written on a socket, each character one byte; a first line of its own where that is worth shrinking. */
export interface RawRequest {
  method: string;
  target: string;
  version: string;
  headers: [name: string, value: string][];
  body: string;
}

const methods = fc.oneof(
  fc.constantFrom("GET", "POST", "PUT", "HEAD", "OPTIONS"),
  fc.constantFrom("DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "QUERY", "get", "G E T", "", "\u0000"),
  fc.stringMatching(/^[A-Z]{1,12}$/),
);

const paths = fc.oneof(
  fc.constantFrom(
    "/",
    "/healthz",
    "/readyz",
    "/openapi.json",
    "/export",
    "/media/",
    "/trpc/users.me",
    "/trpc/session.signOut",
    "/trpc",
  ),
  fc.constantFrom(
    "/media/photos/../../auth-secret",
    "/media/%2e%2e/photos.db",
    "/media/..%5cphotos.db",
    "//",
    "/%00",
    "/%",
  ),
  fc.constantFrom(
    "*",
    "http://elsewhere.test/healthz",
    "healthz",
    "/trpc/%E0%A4%A",
    "/@%ff",
    "/assets/..%2f..%2fmain.js",
  ),
  fc.constantFrom(
    "/trpc/users.me,users.me?batch=1&input=%7B%7D",
    "/trpc/users.byId?input=%7B%22userId%22",
    "/trpc/inbox.live",
  ),
  fc.nat(50).map((index) => ["/media/uploads/", known(index)].join("")),
  fc.array(fc.stringMatching(/^[\x21-\xff]{0,9}$/), { maxLength: 4 }).map((parts) => `/${parts.join("/")}`),
  fc.constant(`/${"a".repeat(20_000)}`),
);

const names = [
  ...["range", "if-none-match", "if-match", "if-modified-since", "if-range", "accept", "accept-encoding", "cookie"],
  ...[
    "content-type",
    "content-length",
    "content-encoding",
    "transfer-encoding",
    "expect",
    "connection",
    "upgrade",
    "te",
  ],
  ...[
    "authorization",
    "origin",
    "referer",
    "x-forwarded-for",
    "x-forwarded-proto",
    "forwarded",
    "host",
    "last-event-id",
  ],
  ...["x-http-method-override", "trpc-accept", "x-trpc-source", "sec-fetch-site", "content-range", "", "a b", "\u0000"],
];

const values = fc.oneof(
  fc.constantFrom(
    "bytes=0-0",
    "bytes=-1,0-,,5-2",
    "bytes=99999999999999999999-",
    '"a", W/"b"',
    "*",
    "*/*;q=9",
    "br;q=x, gzip",
  ),
  fc.constantFrom(
    "application/json",
    "application/json; charset=utf-7",
    "multipart/form-data; boundary=a",
    "text/plain",
  ),
  fc.constantFrom(
    "0",
    "5",
    "-1",
    "1e3",
    "99999999999",
    "5, 5",
    "0x10",
    "chunked",
    "gzip, chunked",
    "identity",
    "xchunked",
  ),
  fc.constantFrom(
    "100-continue",
    "close",
    "upgrade",
    "websocket",
    "h2c",
    "Bearer x.y.z",
    "Bearer ",
    "Basic YTpi",
    "bearer",
  ),
  fc.constantFrom(
    "application/jsonl",
    "https://elsewhere.test",
    "null",
    "a\u0000b",
    "a".repeat(9_000),
    "é",
    "127.0.0.1:0",
  ),
  fc.stringMatching(/^[\x20-\x7e\x80-\xff]{0,30}$/),
);

const bodies = fc.oneof(
  fc.constantFrom("", "{}", "{", "null", '{"refreshToken":"x"}', '{"0":{},"1":null}', "[]", "\ufeff{}", '"\\ud800"'),
  fc.constantFrom(
    "5\r\nhello\r\n0\r\n\r\n",
    "ffffffffffffffff\r\nx",
    "-1\r\n\r\n",
    "5\r\nhel",
    "0\r\nx: y\r\n\r\n",
    "5;a=b\r\nhello\r\n0\r\n\r\n",
  ),
  fc.constantFrom("GET /healthz HTTP/1.1\r\n\r\n", "\r\n\r\n\r\n", "\u0000".repeat(100), "\u001f\u008b\u0008garbage"),
  fc.string({ unit: "binary-ascii", maxLength: 300 }),
);

/** Requests of every shape that a socket takes, well-formed ones and others. */
export const rawRequests: fc.Arbitrary<RawRequest> = fc.record({
  method: methods,
  target: paths,
  version: fc.oneof(
    { weight: 9, arbitrary: fc.constant("HTTP/1.1") },
    { weight: 1, arbitrary: fc.constantFrom("HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTP/1.1 x", "HTTP", "") },
  ),
  headers: fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 5 }),
  body: bodies,
});

/** Returns a request as it goes over the wire: it ends its connection, and says which host it wants unless it does so itself. */
export function onTheWire({ method, target, version, headers, body }: RawRequest): Buffer {
  const own = headers.some(([name]) => name === "host") ? [] : ["host: photos.test"];
  const lines = [`${method} ${target} ${version}`, ...own, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return Buffer.from(`${lines.join("\r\n")}\r\nconnection: close\r\n\r\n${body}`, "latin1");
}
