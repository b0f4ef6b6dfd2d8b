import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import type { LinkHead } from "./link-head.ts";
import { writeHead } from "./write-head.ts";

type Element = DefaultTreeAdapterTypes.Element;

const elementsIn = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...elementsIn(child)] : []));

/** Returns every element of a page with these words in its head, as a browser reads it, and the text outside of them. */
async function read(words: string) {
  const head: LinkHead = {
    title: words,
    description: words,
    path: `/photos/${encodeURIComponent("A.B")}`,
    type: "article",
    picture: { url: "https://cdn.test/p/f.jpg", size: { width: 1080, height: 810 }, alt: words, isLarge: true },
  };
  const page = parse(
    `<!doctype html><html><head>${await writeHead(head, "https://photos.test")}</head><body></body></html>`,
  );
  return elementsIn(page).map(({ tagName, attrs, childNodes }) => {
    const text = childNodes.flatMap((child) => ("value" in child ? [child.value] : [])).join("");
    return [tagName, Object.fromEntries(attrs.map(({ name, value }) => [name, value])), text.trim()];
  });
}

const property = (name: string, content: string) => ["meta", { property: name, content }, ""];
const named = (name: string, content: string) => ["meta", { name, content }, ""];

/** What is in the page, whatever the words are. */
const expected = (words: string) => [
  ["html", {}, ""],
  ["head", {}, ""],
  ["title", {}, `${words} · Quick Photos`.trim()],
  named("description", words),
  ["link", { rel: "canonical", href: "https://photos.test/photos/A.B" }, ""],
  property("og:site_name", "Quick Photos"),
  property("og:type", "article"),
  property("og:url", "https://photos.test/photos/A.B"),
  property("og:title", words),
  property("og:description", words),
  named("twitter:card", "summary_large_image"),
  property("og:image", "https://cdn.test/p/f.jpg"),
  property("og:image:type", "image/jpeg"),
  property("og:image:width", "1080"),
  property("og:image:height", "810"),
  property("og:image:alt", words),
  named("twitter:image:alt", words),
  ["body", {}, ""],
];

test.each([
  ["quotes of both kinds", `"Anna" 'Ben'`],
  ["the end of an attribute", `"><script>alert(1)</script>`],
  ["the end of the title", "</title><script>alert(1)</script>"],
  ["the end of the head", "</head><body onload=alert(1)>"],
  ["a comment", "<!-- hidden --><![CDATA[x]]>"],
  ["references", "&lt;b&gt; &amp; &quot; &#39; &nbsp"],
  ["what replaces itself in patterns", "$& $1 $` $' $$"],
  ["what templates put in", `\${alert(1)} {{7*7}} <%= 1 %>`],
  ["right to left", "שלום \u2067مرحبا\u2069"],
  ["emoji", "👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u0301"],
  ["very much of it", `<">&'`.repeat(400)],
])("%s is text in the head, and nothing else", async (_, words) => {
  expect(await read(words)).toStrictEqual(expected(words));
});

test("whatever is written, the head has these elements and no others", async () => {
  const markup = fc.constantFrom(
    "<",
    ">",
    '"',
    "'",
    "&",
    "</title>",
    "<script>",
    "-->",
    "=",
    "/",
    "`",
    "&quot;",
    "a",
    "\u202E",
  );
  // A parser drops what a text of ours cannot hold: NUL, halves of pairs, and how lines end elsewhere.
  const plain = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[\0\r]/g, ""));
  const words = fc.array(fc.oneof(markup, plain)).map((pieces) => pieces.join("").trim());
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      expect(await read(text)).toStrictEqual(expected(text));
    }),
  );
});

test("somebody without a picture shows none, and a small card", async () => {
  const head: LinkHead = { title: "Anna", description: "@anna", path: "/@anna", type: "profile", picture: null };
  const text = await writeHead(head, "https://photos.test");
  expect(text).not.toContain("image");
  expect(text).toContain('<meta name="twitter:card" content="summary" />');
});
