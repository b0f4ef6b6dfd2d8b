export { type RequestWatch, watchRequests } from "./watch-requests.ts";
