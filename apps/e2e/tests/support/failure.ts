/** How the API answers when something went wrong on its side, as `route.fulfill` takes it: a last word, not to be repeated. */
export const failure = {
  status: 500,
  json: { error: { message: "INTERNAL", code: -32603, data: { code: "INTERNAL_SERVER_ERROR", reason: "INTERNAL" } } },
};

/** What the app says of it. */
export const sorry = "Something went wrong on our end. Try again in a moment.";
