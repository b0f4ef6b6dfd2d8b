import type { BrowserContext } from "@playwright/test";

/** How Chromium words what a Content Security Policy, Trusted Types among it, has refused. */
const refusal = /content security policy|TrustedScript|TrustedHTML/i;

/** Returns the refusals of the policy on all pages of a browser, as they come. */
export function refusalsOfPolicy(context: BrowserContext): string[] {
  const refusals: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" && refusal.test(message.text())) refusals.push(message.text());
  });
  context.on("weberror", (error) => {
    if (refusal.test(error.error().message)) refusals.push(error.error().message);
  });
  return refusals;
}
