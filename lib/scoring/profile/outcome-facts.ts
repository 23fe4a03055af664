/** What an outcome is: something that is compared between groups of areas, and never scored. */
export type OutcomeFacts = {
  readonly code: string
  readonly name: string
  readonly unit: string
  /** 1: a higher value is worse; −1: a lower value is worse. */
  readonly polarity: 1 | -1
  readonly source: string
  readonly sourceDate: string
  /** The column of areas.csv that a mean over areas weighs them by. */
  readonly weightName: string
}
