/** The largest scenario file that is read, in bytes: 64 kB, many times what any scenario needs. */
export const largestScenarioFile = 64 * 1024

/** What is said of a larger one. */
export const scenarioFileTooLarge = 'The file is larger than 64 kB'
