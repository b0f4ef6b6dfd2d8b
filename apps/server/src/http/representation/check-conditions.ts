import type { Representation } from "./representation.ts";

/** Returns the value of a header of the request, by its lower-case name. */
export type ReadHeader = (name: string) => string | undefined;

type Validators = Pick<Representation, "etag" | "lastModified">;

/** The headers that make a request for a file depend on its tag. */
export const tagConditions = ["if-match", "if-none-match"] as const;

/**
 * Returns the status with which a GET or HEAD ends before anything is sent, or null when its conditions hold: RFC 9110,
 * section 13.2.2, in its order. A date counts only where there is no tag to compare.
 */
export function checkConditions(header: ReadHeader, current: Validators): 304 | 412 | null {
  const [ifMatch, ifNoneMatch] = [header("if-match"), header("if-none-match")];
  if (ifMatch !== undefined) {
    if (!names(ifMatch, current.etag, isSameStrongly)) return 412;
  } else if (isLater(current.lastModified, header("if-unmodified-since")) === true) {
    return 412;
  }
  if (ifNoneMatch !== undefined) return names(ifNoneMatch, current.etag, isSameWeakly) ? 304 : null;
  return isLater(current.lastModified, header("if-modified-since")) === false ? 304 : null;
}

/**
 * Whether a Range header counts (RFC 9110, section 13.1.5): unless If-Range names another form of the file. A date
 * never names one, because the plain and the compressed bytes have the same.
 */
export function isRangeWanted(header: ReadHeader, { etag }: Pick<Validators, "etag">): boolean {
  const condition = header("if-range");
  return condition === undefined || (etag !== null && isSameStrongly(condition.trim(), etag));
}

const tagPattern = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/** Whether a list of tags names this one; `*` names whatever there is. */
function names(list: string, etag: string | null, isSame: (one: string, other: string) => boolean): boolean {
  if (list.trim() === "*") return true;
  return etag !== null && (list.match(tagPattern) ?? []).some((tag) => isSame(tag, etag));
}

const isSameWeakly = (one: string, other: string): boolean => one.replace(/^W\//, "") === other.replace(/^W\//, "");

const isSameStrongly = (one: string, other: string): boolean => one === other && !one.startsWith("W/");

/** The date's three forms (RFC 9110, section 5.6.7); the last does not name its zone. */
const datePattern = /^(?:[A-Z][a-z]+, [\w -]+ [\d:]{8} GMT|([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4}))$/;

/** Whether a file was changed after a date; null where there is no way to say, or what should be a date is none. */
function isLater(lastModified: Date | null, date: string | undefined): boolean | null {
  const [text, zoneless] = datePattern.exec(date ?? "") ?? [];
  if (lastModified === null || text === undefined) return null;
  const time = Date.parse(zoneless ? `${zoneless} GMT` : text);
  return Number.isNaN(time) ? null : lastModified.getTime() > time;
}
