import { secureHeaders } from "hono/secure-headers";

interface SecurityHeadersOptions {
  /** Whether clients reach the server by https only. */
  https: boolean;
}

/**
 * Sets the headers that keep a page to itself: scripts, styles and calls of its own origin only, pictures also from
 * memory (a preview before the upload, a placeholder). Headers that a handler set itself stay.
 */
export function securityHeaders({ https }: SecurityHeadersOptions) {
  const own = ["'self'"];
  const nothing = ["'none'"];
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: nothing,
      scriptSrc: own,
      styleSrc: own,
      fontSrc: own,
      connectSrc: own,
      imgSrc: ["'self'", "blob:", "data:"],
      manifestSrc: own,
      workerSrc: own,
      formAction: own,
      baseUri: nothing,
      frameAncestors: nothing,
    },
    xFrameOptions: "DENY",
    strictTransportSecurity: https && "max-age=31536000; includeSubDomains",
    permissionsPolicy: { geolocation: [], microphone: [], payment: [], usb: [] },
  });
}
