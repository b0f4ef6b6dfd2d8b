import { expect, type Page, type Request } from "@playwright/test";

/** Whether it is a question that gets an answer; the streams of what happens next never end. */
const isQuestion = (request: Request): boolean =>
  request.method() === "GET" && /\/trpc\/(?!(inbox|trace)\.live)/.test(request.url());

/** Does something with a page, and returns when all that it made the app ask has been answered and drawn. */
export async function untilAnswered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const asked = new Set<Request>();
  const add = (request: Request) => void (isQuestion(request) && asked.add(request));
  const remove = (request: Request) => void asked.delete(request);
  page.on("request", add).on("requestfinished", remove).on("requestfailed", remove);
  await act();
  await page.evaluate(drawn); // what is asked for where it is shown has been asked for
  await expect.poll(() => asked.size).toBe(0);
  page.off("request", add).off("requestfinished", remove).off("requestfailed", remove);
  await page.evaluate(drawn);
}

/** In the page: waits until it has been drawn, and has nothing else to do. */
async function drawn() {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await new Promise((done) => requestIdleCallback(done));
}
