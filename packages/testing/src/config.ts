/** Whether `npm run test:long` runs, which has a night for what is tried at random or by the hundred. */
export const isLong = Boolean(process.env.TEST_LONG);

/** Whether what is sent to tables is written down, and not compared with what is. */
export const isRecording = Boolean(process.env.RECORD_REQUESTS);
