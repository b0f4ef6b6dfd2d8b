/** How the function of the API knows that CloudFront asks, and nobody past it: a word that nobody else has. */
export const originSecretHeader = "x-origin-secret";

/** Where a request comes from, as CloudFront sees it: the function itself is asked by CloudFront alone. */
export const viewerAddressHeader = "x-viewer-address";

/** The name that people have opened: the function's own is nobody's business. */
export const viewerHostHeader = "x-viewer-host";
