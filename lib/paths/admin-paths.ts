/** The addresses of the pages where administrators prepare consultations and write outcomes. */
const of = (id: string, ...parts: readonly string[]): string =>
  ['/admin/consultations', id, ...parts.filter((part) => part !== '')]
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join('/')

/** All of them. */
export const consultationsPath = (): string => '/admin/consultations'

export const newConsultationPath = (): string => '/admin/new-consultation'

/** One of them, with all that belongs to it. Example: `preparePath('wards-2026')` is "/admin/consultations/wards-2026". */
export const preparePath = (id: string): string => of(id)

/** What it says of itself. */
export const editConsultationPath = (id: string): string => of(id, 'about')

/** One of its proposals by its code; without one, a new one. */
export const editProposalPath = (id: string, code = ''): string => of(id, 'proposal', code)

/** One of its questions by its id; without one, a new one. */
export const editQuestionPath = (id: string, question = ''): string => of(id, 'question', question)

/** A piece of its evidence by its id; without one, a new one. */
export const editEvidencePath = (id: string, evidence = ''): string => of(id, 'evidence', evidence)

/** Its outcome. */
export const writeOutcomePath = (id: string): string => of(id, 'outcome')

/** What was decided about one of its proposals. */
export const decidePath = (id: string, code: string): string => of(id, 'outcome', code)

/** How the service is doing. */
export const servicePath = (): string => '/admin/service'
