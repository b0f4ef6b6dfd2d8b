/**
 * Runs at CloudFront's edge for each request of a photo: takes away the folder that tells it from the app's screens, and
 * names the JPEG that lies beside every WebP to who does not take that. So one address is one picture in two formats, and
 * each is cached by itself.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const { request } = event;
  const accept = request.headers.accept ? request.headers.accept.value : "";
  const takesWebp = accept.includes("image/webp");
  const key = request.uri.replace(/^\/media/, "");
  request.uri = takesWebp ? key : key.replace(/\.webp$/, ".jpg");
  return request;
}
