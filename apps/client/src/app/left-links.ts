/** A link by which a screen was left: where it leads, and how far down the page it was. */
interface LeftLink {
  href: string;
  topPx: number;
}

/** Screens whose links are kept: as many as somebody goes back through. */
const mostKept = 50;

const left = new Map<string, LeftLink>();

let pressed: HTMLAnchorElement | undefined;

const topOf = (element: Element): number => element.getBoundingClientRect().top + scrollY;

/** Notes which link was pressed last, also by a browser that puts no focus on it; returns how to stop. */
export function followPresses(): () => void {
  const note = ({ target }: Event) => {
    pressed = target instanceof Element ? (target.closest<HTMLAnchorElement>("#main a[href]") ?? undefined) : undefined;
  };
  document.addEventListener("click", note, { capture: true });
  return () => document.removeEventListener("click", note, { capture: true });
}

/** Keeps the link by which a screen, known by its entry in the history, is left for a path. */
export function keepLeftLink(entry: string, path: string): void {
  const link = pressed;
  pressed = undefined;
  if (!link?.isConnected || link.pathname !== path) return;
  left.delete(entry);
  left.set(entry, { href: link.href, topPx: topOf(link) });
  const [oldest] = left.keys();
  if (left.size > mostKept && oldest !== undefined) left.delete(oldest);
}

/**
 * Returns the link by which a screen was left, when one is back and it is there again: of several that lead to the same
 * place the one that is where it was. Undefined for a screen that was not left by a link; null while it is not there.
 */
export function leftLink(entry: string): HTMLAnchorElement | null | undefined {
  const known = left.get(entry);
  if (!known) return undefined;
  const same = [...document.querySelectorAll<HTMLAnchorElement>("#main a[href]")].filter(
    ({ href }) => href === known.href,
  );
  const distance = (link: Element) => Math.abs(topOf(link) - known.topPx);
  return same.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
