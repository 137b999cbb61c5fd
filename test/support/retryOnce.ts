/** A browser on a busy machine now and then loses a key or a click: a failed walk is told in full and walked once more before it counts. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
