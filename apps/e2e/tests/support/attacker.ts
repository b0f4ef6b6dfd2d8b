import { once } from "node:events";
import { createServer } from "node:http";
import { type Browser, chromium, type LaunchOptions, type Page } from "@playwright/test";

/** A page of another origin that somebody has opened, in a browser of its own. */
export interface Attacker extends AsyncDisposable {
  page: Page;
  /** The same site under another name: what pages of others get to, this one gets to. */
  otherOrigin: string;
  /** Lets the page be gone to another address; returns what is shown, or why nothing is. */
  goTo(address: string): Promise<string>;
}

async function showIn(page: Page, address: string): Promise<string> {
  try {
    return (await (await page.goto(address))?.text()) ?? "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Opens the page on this machine, where a browser keeps it from less than from anywhere else. */
export async function openAttacker(launch: LaunchOptions, ...args: string[]): Promise<Attacker> {
  const site = createServer((_request, answer) => answer.setHeader("content-type", "text/html").end("<p>Cats</p>"));
  await once(site.listen(0, "127.0.0.1"), "listening");
  const address = site.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser: Browser = await chromium.launch({ ...launch, args });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}`);
  return {
    page,
    otherOrigin: `http://localhost:${port}`,
    goTo: (to) => showIn(page, to),
    async [Symbol.asyncDispose]() {
      await browser.close();
      site.close();
    },
  };
}
