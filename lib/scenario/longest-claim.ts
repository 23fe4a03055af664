/** The most characters that are read of what somebody wants to have checked: more than any scenario file. */
export const longestClaim = 70_000

/** What is said of more. */
export const claimTooLong = 'This is too long for a citation, a link or a scenario file'
