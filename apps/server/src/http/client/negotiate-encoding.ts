import Negotiator from "negotiator";

/** What a file may be compressed with, the smaller first. */
export type Encoding = "br" | "gzip";

const preferred: readonly Encoding[] = ["br", "gzip"];

/** The library's types are of an earlier version, in which the client's order alone decided between equals. */
type ChooseEncoding = (available: readonly string[], o: { preferred: readonly string[] }) => string | undefined;

/** Returns the encoding for an Accept-Encoding header; null for none, also where a client forbids just that. */
export function negotiateEncoding(acceptEncoding: string | undefined): Encoding | null {
  const negotiator = new Negotiator({ headers: { "accept-encoding": acceptEncoding } });
  const choose: ChooseEncoding = negotiator.encoding.bind(negotiator);
  const chosen = choose([...preferred, "identity"], { preferred });
  return preferred.find((encoding) => encoding === chosen) ?? null;
}
