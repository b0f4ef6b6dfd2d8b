import { refuse } from "./refusal.mjs";

const closing = { "{": "}", "[": "]", "(": ")" };

/** Returns where what was opened before a place is closed; -1 where it is not. */
function endOf(text, from, open) {
  const close = closing[open];
  for (let at = from, depth = 1; at < text.length; at++) {
    if (text[at] === open) depth++;
    if (text[at] === close && --depth === 0) return at;
  }
  return -1;
}

function unknownPlace(file, place) {
  refuse(`${file} has no "${place}" to add to: has it been written otherwise? scripts/new looks for it.`);
}

/** Returns the edit that puts an entry at the end of what begins so: an object, a list, a call; the formatter does the rest. */
export function addEntry(opening, entry, { separator = "," } = {}) {
  return (text, file) => {
    const from = text.indexOf(opening);
    const end = from < 0 ? -1 : endOf(text, from + opening.length, opening.at(-1));
    if (end < 0) unknownPlace(file, opening);
    const before = text.slice(0, end).trimEnd();
    const between = /[,{[(]$/.test(before) ? "" : separator;
    return `${before}${between}\n${entry}\n${text.slice(end)}`;
  };
}

/** Returns the edit that puts a line after the last one like that. */
export function addLineAfter(pattern, line) {
  return (text, file) => {
    const lines = text.split("\n");
    const at = lines.findLastIndex((it) => pattern.test(it));
    if (at < 0) unknownPlace(file, pattern.source);
    return lines.toSpliced(at + 1, 0, line).join("\n");
  };
}

/** A statement that names another file, and the file. */
const reference = /^(?:import|export) [^;"]*?from "([^"]+)";\n/gm;

/** Returns the edit that puts an import of, or an export from, a file below among the others, where the linter wants it. */
export function addReference(line) {
  const [, source] = new RegExp(reference.source).exec(`${line}\n`);
  return (text) => {
    const others = [...text.matchAll(reference)];
    const next = others.find(([, other]) => other.startsWith("./") && other > source);
    const last = others.at(-1);
    const at = next?.index ?? (last ? last.index + last[0].length : 0);
    return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
  };
}

/** Returns the edit that makes all of these. */
export const inTurn =
  (...edits) =>
  (text, file) =>
    edits.reduce((edited, edit) => edit(edited, file), text);
