import { expect, type Page, type Request } from "@playwright/test";

/** Whether it is a question that gets an answer; the streams of what happens next never end. */
const isQuestion = (request: Request): boolean =>
  request.method() === "GET" && /\/trpc\/(?!(inbox|trace)\.live)/.test(request.url());

/** Opens a screen and returns when all that is on it has come: the answers, the letters, the pictures. */
export async function open(page: Page, address: string): Promise<void> {
  const asked = new Set<Request>();
  const add = (request: Request) => void (isQuestion(request) && asked.add(request));
  const remove = (request: Request) => void asked.delete(request);
  page.on("request", add).on("requestfinished", remove).on("requestfailed", remove);
  await page.goto(address, { waitUntil: "load" });
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
  await expect(page.locator(".animate-breathe")).toHaveCount(0);
  await expect.poll(() => asked.size).toBe(0);
  page.off("request", add).off("requestfinished", remove).off("requestfailed", remove);
  await page.evaluate(async () => {
    await new Promise((done) => requestIdleCallback(done)); // what was answered has been drawn
    const { innerHeight } = window;
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    await Promise.all(seen.map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
}
