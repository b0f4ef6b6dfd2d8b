import type { CDPSession, Page } from "@playwright/test";

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Draws a finger up over the middle of a phone's screen, which scrolls down what is there: 450 px in 15 steps. */
export async function swipeUp(page: Page): Promise<void> {
  const opened = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opened);
  const session = await opened;
  const at = (y: number) => ({ touchPoints: [{ x: 195, y }] });
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(600) });
  for (let y = 570; y >= 150; y -= 30) await session.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(y) });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
