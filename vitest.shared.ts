/**
 * Who hears how the tests of a package went: whoever watches, and the file from which `npm test` tells at its end which
 * were the slowest (scripts/slowest.mjs).
 */
export const reporters: ["default", ["json", { outputFile: string }]] = [
  "default",
  ["json", { outputFile: "test-results/tests.json" }],
];
