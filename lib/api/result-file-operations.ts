import { inPath, json, problem, scoreProblems } from './operation-parts.ts'
import { scenarioFiles, workbookName } from './scenario-files.ts'

/** Files of a result, by address and method. */
export const resultFileOperations = {
  '/api/v1/score/{engine}/{dataset}/{scenario}/{file}': {
    get: {
      operationId: 'resultFile',
      summary: 'One table of a result, or all of them as a workbook, which may be kept for ever',
      description:
        'Areas with scores and ranks, the list, the changes, the settings, the indicators, the profile of the list and its types, each as JSON or CSV; `workbook.xlsx` has all of them, with formulas that work the scores out again where the licences of the dataset allow to pass their parts on. What may not be passed on is left out, and the tables say so. Any other way to write the same scenario redirects to the one address.',
      parameters: [
        inPath('engine', 'Version of the engine.', '1.0.0'),
        inPath('dataset', 'Name and version of the dataset.', 'england-2019@1.0.0'),
        inPath('scenario', 'Fields of the scenario, or `baseline`.', 'cni.civic_assets=0&cut.imd=15'),
        {
          ...inPath('file', 'Which table, and how.', 'changes.csv'),
          schema: { type: 'string', enum: scenarioFiles },
        },
      ],
      responses: {
        '200': {
          description: 'The table; it never changes.',
          content: {
            ...json('TableAnswer'),
            'text/csv': { schema: { type: 'string' }, example: 'area_code,area_name,…,change,…' },
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
              schema: { type: 'string', format: 'binary', title: workbookName },
            },
          },
        },
        '304': { description: 'What you have (If-None-Match) is the answer.' },
        '308': { description: 'The scenario has another address.' },
        ...scoreProblems,
        '404': problem('No such engine, dataset, scenario or file.'),
      },
    },
  },
}
