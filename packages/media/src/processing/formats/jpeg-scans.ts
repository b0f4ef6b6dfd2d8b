/** What one scan of a JPEG brings: coefficients of some colours, down to some bit (ITU-T T.81, section G.1.1). */
interface Scan {
  colours: readonly number[];
  firstCoefficient: number;
  lastCoefficient: number;
  lowestBit: number;
}

/** The part of a JPEG that has pixels in it. */
export interface JpegScans {
  /** Offset behind the data of the last scan; 0 without any scan. */
  end: number;
  /** Whether an end marker follows. */
  isEnded: boolean;
  /** Whether its scans bring all coefficients of all colours down to their last bit. */
  isFull: boolean;
}

const startOfImage = 0xd8;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** As many as the decoder takes; encoders make some ten. */
const mostScans = 100;

/**
 * Walks the segments of a JPEG as decoders do, up to so many scans: what lies between two segments is skipped. Another
 * picture behind the first one ends it as its end marker would.
 */
export function readJpegScans(bytes: Buffer, most = mostScans): JpegScans {
  const scans: Scan[] = [];
  let colours: readonly number[] = [];
  let end = 0;
  let at = 2;
  for (let marker = nextMarker(bytes, at); marker !== null; marker = nextMarker(bytes, at)) {
    if (marker.code === endOfImage) return { end, isEnded: end > 0, isFull: isFull(scans, colours) };
    if (marker.code === startOfImage && end > 0) break;
    if (!hasLength(marker.code)) {
      at = marker.end;
      continue;
    }
    if (marker.end + 2 > bytes.length) break;
    at = marker.end + Math.max(2, bytes.readUInt16BE(marker.end));
    if (at > bytes.length) break;
    const segment = bytes.subarray(marker.end + 2, at);
    if (isFrame(marker.code)) colours = coloursOfFrame(segment);
    if (marker.code !== startOfScan) continue;
    if (scans.length === most) break;
    scans.push(readScan(segment));
    at = endOfData(bytes, at);
    end = at;
  }
  return { end, isEnded: false, isFull: isFull(scans, colours) };
}

function nextMarker(bytes: Buffer, from: number): { code: number; end: number } | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff) return { code, end: at + 2 };
  }
  return null;
}

/** Restart markers, the start of an image and `TEM` stand alone. */
const hasLength = (code: number): boolean => code !== 0x01 && (code < 0xd0 || code > 0xd8);

/** All kinds of frames; among their codes lie those of three tables. */
const isFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;

/** Restart markers and stuffed bytes belong to the data of a scan, every other marker ends it. */
function endOfData(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return at;
  }
  return bytes.length;
}

function coloursOfFrame(segment: Buffer): number[] {
  return Array.from({ length: segment[5] ?? 0 }, (_, index) => segment[6 + 3 * index] ?? -1);
}

function readScan(segment: Buffer): Scan {
  const count = segment[0] ?? 0;
  const colours = Array.from({ length: count }, (_, index) => segment[1 + 2 * index] ?? -1);
  const [firstCoefficient = 0, lastCoefficient = 63, bits = 0] = segment.subarray(1 + 2 * count);
  return { colours, firstCoefficient, lastCoefficient, lowestBit: bits & 15 };
}

function isFull(scans: readonly Scan[], colours: readonly number[]): boolean {
  return colours.length > 0 && colours.every((colour) => hasAllCoefficients(scans, colour));
}

function hasAllCoefficients(scans: readonly Scan[], colour: number): boolean {
  const missing = new Set(Array.from({ length: 64 }, (_, index) => index));
  for (const { colours, firstCoefficient, lastCoefficient, lowestBit } of scans) {
    if (lowestBit > 0 || !colours.includes(colour)) continue;
    for (let index = firstCoefficient; index <= lastCoefficient; index++) missing.delete(index);
  }
  return missing.size === 0;
}
