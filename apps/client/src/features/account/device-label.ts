import { messages } from "../../messages/messages.ts";

type Names = readonly (readonly [name: string, token: RegExp])[];

/** Browsers by what their user agent string says, those that call themselves another's as well first. */
const browsers: Names = [
  ["Edge", /\bEdg/],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|Chromium|HeadlessChrome|CriOS)\//],
  ["Safari", /\bSafari\//],
];

/** The same of systems: Android is a Linux, too. */
const systems: Names = [
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Windows", /Windows/],
  ["Mac", /Macintosh/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
];

const nameIn = (names: Names, userAgent: string) => names.find(([, token]) => token.test(userAgent))?.[0];

/**
 * What to call this device, for its owner to know it again: `Chrome on Android`, or as much of it as the browser says;
 * undefined when that is nothing. An iPad says that it is a Mac, which has no touch screen.
 */
export function deviceLabel(self: Pick<Navigator, "userAgent" | "maxTouchPoints"> = navigator): string | undefined {
  const { userAgent, maxTouchPoints } = self;
  const browser = nameIn(browsers, userAgent);
  const named = nameIn(systems, userAgent);
  const system = named === "Mac" && maxTouchPoints > 0 ? "iPad" : named;
  return browser && system ? messages.account.device(browser, system) : (browser ?? system);
}
