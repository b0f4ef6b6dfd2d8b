import type { RegisteredRouter } from "@tanstack/react-router";

/** What the server has written of the page that was opened, for those who show links. */
const written = 'link[rel="canonical"], meta[property^="og:"], meta[name^="twitter:"]';

/**
 * Takes it away when somebody goes on to another screen: a browser's own menu would send the link that it names. A
 * replaced address is the same screen's, as that of a name is of the profile.
 */
export function dropLinkHead(router: RegisteredRouter): void {
  const stop = router.history.subscribe(({ action: { type } }) => {
    if (type === "REPLACE") return;
    for (const element of document.querySelectorAll(written)) element.remove();
    stop();
  });
}
