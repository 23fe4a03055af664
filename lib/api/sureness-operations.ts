import { analysisParameters } from './analysis-parameters.ts'
import { inQuery, json, problem, scoreProblems } from './operation-parts.ts'

const events = {
  'text/event-stream': {
    schema: { type: 'string' },
    example: 'event: progress\ndata: {"done":400,"total":1000}',
  },
}

/** Analyses that can be asked for, by address and method. */
export const surenessOperations = {
  '/api/v1/robustness': {
    get: {
      operationId: 'robustness',
      summary: 'How sure the list of a scenario is',
      description:
        'Reruns the classification with other weights, and other choices where asked. Waits for the result; with `Accept: text/event-stream` it tells meanwhile how far it is (`progress` with done and total, then `done` with the address of the result, or `problem`). Whoever closes the connection cancels.',
      parameters: analysisParameters(
        inQuery(
          'runs',
          'How often, 10 to 5,000; 1,000 unless said. Fewer where a dataset has very many areas.',
        ),
      ),
      responses: {
        '200': {
          description: 'How often each area is listed, and its ranks.',
          content: { ...json('RobustnessAnswer'), ...events },
        },
        '400': problem('A field that is unknown or malformed. Every problem is listed.'),
        '409': problem('A code of another dataset version.'),
        ...scoreProblems,
      },
    },
  },
  '/api/v1/sensitivity': {
    get: {
      operationId: 'sensitivity',
      summary: 'Which choices of a scenario matter',
      description:
        'First-order and total effects of each choice on mean rank shift and on overlap of the lists. Waits or tells how far it is, as for robustness.',
      parameters: analysisParameters(
        inQuery(
          'evaluations',
          'How many, 100 to 20,000; 10,000 unless said. As many whole samples as fit are done.',
        ),
      ),
      responses: {
        '200': {
          description: 'Shares of the variance with intervals.',
          content: { ...json('SensitivityAnswer'), ...events },
        },
        '400': problem('A field that is unknown or malformed. Every problem is listed.'),
        '409': problem('A code of another dataset version.'),
        ...scoreProblems,
        '422': problem('Nothing varies, an evaluation failed, or the scenario cannot be scored.'),
      },
    },
  },
} as const
