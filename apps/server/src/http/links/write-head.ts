import { html } from "hono/html";
import type { LinkHead, LinkPicture } from "./link-head.ts";

const appName = "Quick Photos";

/** A piece of markup, in which all that was put in is text. */
type Markup = ReturnType<typeof html>;

const writeSize = ({ width, height }: { width: number; height: number }): Markup => html`
    <meta property="og:image:width" content="${width}" />
    <meta property="og:image:height" content="${height}" />`;

function writePicture({ url, size, alt }: LinkPicture): Markup {
  return html`
    <meta property="og:image" content="${url}" />
    <meta property="og:image:type" content="image/jpeg" />${size ? writeSize(size) : ""}
    <meta property="og:image:alt" content="${alt}" />
    <meta name="twitter:image:alt" content="${alt}" />`;
}

/**
 * Returns the head of a page as markup: its title, and what links to it show (Open Graph; what X has names of its own
 * for, it takes from there but for the kind of card and the words about the picture). Strangers' words are text in it.
 */
export async function writeHead(head: LinkHead, origin: string): Promise<string> {
  const { title, description, path, type, picture } = head;
  const url = new URL(path, origin).href;
  const markup = await html`<title>${title} · ${appName}</title>
    <meta name="description" content="${description}" />
    <link rel="canonical" href="${url}" />
    <meta property="og:site_name" content="${appName}" />
    <meta property="og:type" content="${type}" />
    <meta property="og:url" content="${url}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta name="twitter:card" content="${picture?.isLarge ? "summary_large_image" : "summary"}" />${
      picture ? writePicture(picture) : ""
    }`;
  return markup.toString();
}
