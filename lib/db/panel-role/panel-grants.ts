/** The role of PostgreSQL that the expert panel's queries run with. One for all databases of a server. */
export const panelRole = 'reweigh_panel'

/**
 * What that role may read: the only list. What is not here it is refused by PostgreSQL itself, whatever a query of ours
 * asks: above all `Contact`, `Draft`, the letters, staff's notes and decisions, and whatever is made later.
 *
 * `whole`: tables and views. `columns`: tables of which only these may be read, because others hold words that moderation
 * has not let through, names or secrets.
 */
export const panelGrants: {
  readonly whole: readonly string[]
  readonly columns: Readonly<Record<string, readonly string[]>>
} = {
  whole: [
    ...['PanelResponse', 'PanelAnswer', 'CountedChoice'],
    ...['Consultation', 'ClosingChange', 'Proposal', 'Evidence', 'Question', 'QuestionVersion'],
    ...['Theme', 'ThemeEvent', 'Tag', 'EvidencePassage', 'PanelNote', 'Assignment'],
    ...[
      'InterestDeclaration',
      'Assessment',
      'PanelComment',
      'Recommendation',
      'RecommendationResponse',
      'Dissent',
    ],
    ...['ScenarioListing', 'EnsembleTally', 'EnsembleRun'],
    ...['DatasetVersion', 'DatasetPublication', 'DatasetColumn', 'DatasetFile', 'DatasetPostcode'],
    ...['PublishedResponse', 'Outcome', 'OutcomeDecision', 'OutcomeResponse', 'OutcomeTheme'],
  ],
  columns: {
    Person: ['id', 'name', 'role', 'invented', 'removedAt'],
    Response: [
      ...['id', 'consultationId', 'reference', 'receivedAt', 'state', 'withdrawnAt'],
      ...['newestVersion', 'repeatsId'],
    ],
    ResponseVersion: [
      ...['responseId', 'number', 'sentAt', 'kind', 'regionCode', 'publication'],
      ...['datasetId', 'engine', 'scenario', 'scenarioHash', 'textDigest', 'textBands'],
    ],
    Answer: ['id', 'responseId', 'versionNumber', 'questionId', 'questionVersion'],
  },
}
