/** A segment with a parameter in it: `$name`, or `{$name}` between fixed texts. */
const parameter = /^\$\w+$|\{\$\w+\}/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

function segmentPattern(segment: string): string {
  if (!parameter.test(segment)) {
    if (segment.includes("$")) throw new Error(`No pattern is known for the route segment ${segment}`);
    return escaped(segment);
  }
  return segment
    .split(/^\$\w+$|\{\$\w+\}/)
    .map(escaped)
    .join("[^/]+");
}

/**
 * Returns the regular expression that matches the path of one of the router's routes as the router does: a slash at the
 * end is no matter, and a parameter is anything within its segment.
 */
export function screenPattern(route: string): string {
  const segments = route.split("/").filter((segment) => segment !== "");
  return `^${segments.map((segment) => `/${segmentPattern(segment)}`).join("")}/?$`;
}
