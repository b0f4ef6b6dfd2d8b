/**
 * Runs at CloudFront's edge for each request to the function of the API, which is asked by CloudFront alone, under a name
 * of its own: says who asks, and for which name. What a client says so itself is written over.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const { request, viewer } = event;
  request.headers["x-viewer-address"] = { value: viewer.ip };
  request.headers["x-viewer-host"] = { value: request.headers.host.value };
  return request;
}
