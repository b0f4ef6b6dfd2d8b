export type { PictureStore } from "./pictures/deliver-picture.ts";
export { type RenderPicture, renderPicture } from "./pictures/render-picture.ts";
export { type SampleAccount, sampleAccount } from "./sample/sample-account.ts";
export type { SampleContext } from "./sample/sample-actors.ts";
export { createSamplePictures } from "./sample/sample-pictures.ts";
export { type SeedOptions, seedSample } from "./sample/seed-sample.ts";
export { describeCounters, describeImport, isVerified } from "./tutorial/describe-import.ts";
export {
  type ImportOptions,
  type ImportProgress,
  type ImportResult,
  importTutorial,
} from "./tutorial/import-tutorial.ts";
export { parseTutorial, TutorialError } from "./tutorial/parse-tutorial.ts";
export { planImport } from "./tutorial/plan-import.ts";
export type { TutorialItems } from "./tutorial/tutorial-item.ts";
export { type VerifiedTarget, type VerifyOptions, verifyCounters } from "./tutorial/verify-counters.ts";
