import type { Page } from "@playwright/test";

/**
 * Gives a page a platform authenticator in software, whose owner always agrees (WebAuthn Level 3, section 11); returns
 * what makes them refuse instead.
 */
export async function addAuthenticator(page: Page): Promise<{ refuse(isRefusing: boolean): Promise<void> }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async refuse(isRefusing) {
      await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: !isRefusing });
    },
  };
}
