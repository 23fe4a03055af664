/** Something about people that is kept for good: erased when they ask, never by itself. */
export type RecordRule = {
  readonly name: string
  readonly what: string
  readonly why: string
  /** The tables that it is in. */
  readonly where: readonly string[]
  /** "when you ask". */
  readonly until: string
}

/** What is kept because it is the record of a consultation, and why. The privacy notice shows it. */
export const keptForTheRecord: readonly RecordRule[] = [
  {
    name: 'responses',
    what: 'A response that you sent: your answers, the method that you tested, and who you said you are (kind, organisation, name, ward)',
    why: 'So that anybody can see later what was said, and how the decision follows from it',
    where: ['Response', 'ResponseVersion', 'Answer', 'CountedChoice', 'PublishedResponse'],
    until: 'when you ask; until the consultation closes you can withdraw it yourself',
  },
  {
    name: 'handling of responses',
    what: 'What moderators and the panel decided, noted and marked about your response, and your request to look again',
    why: 'So that every decision can be explained and checked',
    where: [
      ...['Decision', 'Appeal', 'StaffNote', 'Claim', 'PanelNote', 'Tag', 'EvidencePassage', 'Assignment'],
      ...['RecommendationResponse', 'OutcomeResponse'],
    ],
    until: 'with the response',
  },
  {
    name: 'team',
    what: 'Of people who work here: their name, work address, and what they decided, wrote and declared',
    why: 'So that it stays known who decided what',
    where: [
      ...[
        'Person',
        'InterestDeclaration',
        'Assessment',
        'PanelComment',
        'Recommendation',
        'Dissent',
        'ThemeEvent',
      ],
      ...['EnsembleRun'],
    ],
    until: 'never; they may do nothing any more once they leave',
  },
  {
    name: 'record',
    what: 'That something was done, when, and to which response: codes and counts, no names, addresses or words of yours',
    why: 'So that nothing can be changed without being seen',
    where: ['AuditEntry', 'AuditSalt', 'AuditHead'],
    until: 'never; what could prove your words is erased with the response',
  },
]

/** Tables that hold nothing about people who use the site: data, texts of the consultation, counts. */
export const nothingPersonal: readonly string[] = [
  ...['DatasetVersion', 'DatasetPublication', 'DatasetColumn', 'DatasetFile', 'DatasetPostcode'],
  ...['Consultation', 'Proposal', 'ClosingChange', 'Evidence', 'Question', 'QuestionVersion', 'Theme'],
  ...['ScenarioListing', 'EnsembleTally', 'Announcement'],
  ...['Outcome', 'OutcomeCorrection', 'OutcomeDecision', 'OutcomeTheme'],
  ...['Heartbeat', 'RegularWork'],
]
