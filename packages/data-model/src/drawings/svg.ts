/** Returns a text as it stands in XML. */
function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

type Attributes = Record<string, string | number>;

/** Returns an element; numbers are rounded to a tenth, so that every machine writes the same. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === "number" ? `${Math.round(value * 10) / 10}` : escapeXml(value);
    return ` ${key}="${text}"`;
  });
  return content === undefined ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`;
}

/** Returns a line of text, `y` its base line. */
export function text(x: number, y: number, kind: string, content: string): string {
  return element("text", { x, y, class: kind }, escapeXml(content));
}

/** Returns a rectangle with round corners. */
export function box(x: number, y: number, width: number, height: number, kind: string, rx = 8): string {
  return element("rect", { x, y, width, height, rx, class: kind });
}

/** What a drawing is. */
export interface Drawing {
  width: number;
  height: number;
  title: string;
  /** What is to be seen, in words. */
  description: string;
  style: string;
  /** Its elements. */
  parts: readonly string[];
}

/** Returns a drawing as an SVG document. */
export function svg({ width, height, title, description, style, parts }: Drawing): string {
  const size = { width, height, viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}` };
  const content = [
    element("title", {}, escapeXml(title)),
    element("desc", {}, escapeXml(description)),
    element("style", {}, style),
    ...parts,
  ];
  const attributes = { xmlns: "http://www.w3.org/2000/svg", ...size, role: "img" };
  return `${element("svg", attributes, `\n${content.join("\n")}\n`)}\n`;
}
