import type {
  ConsultationDetail,
  EvidenceDetail,
  ProposalDetail,
  QuestionDetail,
} from '#lib/consultation/consultation/consultation-detail.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import type { Said } from './refuse-overwriting.ts'

/*
 * What each form of administrators says, by its fields: out of what is stored, and out of what is to be written.
 */

const scenarioCode = (scenario: Scenario | null): string => (scenario === null ? '' : canonicalJson(scenario))

type About = Pick<
  ConsultationDetail,
  'title' | 'summary' | 'opensAt' | 'closesAt' | 'datasetId' | 'secondOpinion'
>

/** What a draft says of itself. */
export const saidByConsultation = ({ title, summary, opensAt, closesAt, ...more }: About): Said => ({
  texts: { title, summary },
  codes: {
    ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    ...{ datasetId: more.datasetId, secondOpinion: String(more.secondOpinion) },
  },
})

export const saidByProposal = ({
  title,
  change,
  why,
  scenario,
}: Pick<ProposalDetail, 'title' | 'change' | 'why' | 'scenario'>): Said => ({
  texts: { title, change, why },
  codes: { scenario: scenarioCode(scenario) },
})

export const saidByQuestion = ({
  wording,
  hint,
  options,
}: Pick<QuestionDetail, 'wording' | 'hint' | 'options'>): Said => ({
  texts: { wording, hint, options: options.map(({ label }) => label).join('\n') },
  codes: {},
})

export const saidByEvidence = ({
  proposalCode,
  ...texts
}: Pick<EvidenceDetail, 'title' | 'publisher' | 'published' | 'link' | 'proposalCode'>): Said => ({
  texts: { title: texts.title, publisher: texts.publisher, published: texts.published, link: texts.link },
  codes: { proposalCode: proposalCode ?? '' },
})

/** The summary and the final method of an outcome. */
export const saidByOutcome = ({
  summary,
  scenario,
}: {
  summary: string
  scenario: Scenario | null
}): Said => ({ texts: { summary }, codes: { method: scenarioCode(scenario) } })

/** What was decided about one proposal. `responses`: references or ids; in any order. */
export const saidByDecision = ({
  choice,
  reasons,
  responses,
  themes,
}: {
  choice: string | null
  reasons: string
  responses: readonly string[]
  themes: readonly string[]
}): Said => ({
  texts: { reasons, responses: responses.toSorted().join('\n') },
  codes: { choice: choice ?? '', themes: themes.toSorted().join() },
})
