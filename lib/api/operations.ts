import {
  datasetInQuery,
  scenarioInQuery,
  json,
  ok,
  problem,
  later,
  inPath,
  inQuery,
  scoreProblems,
} from './operation-parts.ts'
import { resultFileOperations } from './result-file-operations.ts'
import { surenessOperations } from './sureness-operations.ts'

const csv = {
  'text/csv': {
    schema: { type: 'string' },
    example: 'area_code,cni_score,cni_rank,imd_score,imd_rank,classified,…',
  },
}

/** What can be asked, by address and method. */
export const operations = {
  '/api/v1/score': {
    post: {
      operationId: 'score',
      summary: 'Score a scenario',
      requestBody: { required: true, content: json('ScoreRequest') },
      responses: {
        '200': ok('The lists before and after, and every area that enters or leaves.', 'ScoreAnswer'),
        '400': problem('Malformed, or a code that exists in no dataset. Every problem is listed.'),
        '409': problem('A code of another dataset version.'),
        '413': problem('The body is larger than 256 kB.'),
        '415': problem('Not application/json, or compressed.'),
        ...scoreProblems,
      },
    },
  },
  '/api/v1/score/{engine}/{dataset}/{scenario}': {
    get: {
      operationId: 'scoreByAddress',
      summary: 'The same answer at its one address, which may be kept for ever',
      description:
        'The address is `links.self` of an answer; with `.csv` at its end it is the table of all areas. Any other way to write the same scenario redirects there.',
      parameters: [
        inPath('engine', 'Version of the engine.', '1.0.0'),
        inPath('dataset', 'Name and version of the dataset.', 'england-2019@1.0.0'),
        inPath('scenario', 'Fields of the scenario, or `baseline`.', 'cni.civic_assets=0&cut.imd=15'),
      ],
      responses: {
        '200': { description: 'The answer; it never changes.', content: { ...json('ScoreAnswer'), ...csv } },
        '304': { description: 'What you have (If-None-Match) is the answer.' },
        '308': { description: 'The scenario has another address.' },
        ...scoreProblems,
        '404': problem('No such engine, dataset or scenario.'),
      },
    },
  },
  ...resultFileOperations,
  '/api/v1/areas/{code}': {
    get: {
      operationId: 'area',
      summary: 'Why one area is on the list or not',
      description:
        'Takes the fields of a scenario as its query, as the links to the sandbox carry them, for example `cni.civic_assets=0`, and `dataset`.',
      parameters: [
        inPath('code', 'Code of the area, exactly as in the dataset.', 'E05000026'),
        datasetInQuery,
        scenarioInQuery,
      ],
      responses: {
        '200': ok('Scores, ranks, tests and domains, before and after.', 'AreaAnswer'),
        '400': problem('A malformed code, or a field that is unknown or malformed. Every problem is listed.'),
        ...scoreProblems,
        '404': problem('There is no such area or dataset.'),
      },
    },
  },
  ...surenessOperations,
  '/api/v1/datasets': {
    get: {
      operationId: 'datasets',
      summary: 'Every dataset version',
      responses: {
        '200': ok('The current one first.', 'DatasetsAnswer'),
        '503': later('The database is away.'),
      },
    },
  },
  '/api/v1/datasets/{dataset}/boundaries': {
    get: {
      operationId: 'boundaries',
      summary: 'The boundaries of a dataset version, which may be kept for ever',
      description:
        'TopoJSON in WGS84 with one object, `areas`: its geometries stand in the order of the areas, each with code, name, district and region. An area without a polygon is a point. `licenses` and `sources` say under which terms they may be passed on.',
      parameters: [inPath('dataset', 'Name and version of the dataset.', 'england-2019@1.0.0')],
      responses: {
        '200': {
          description: 'The boundaries; they never change. Sent as Brotli or gzip where the client takes it.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        '304': { description: 'What you have (If-None-Match) is the answer.' },
        '404': problem('There is no such dataset version, or it has no boundaries.'),
        '503': later('The database is away.'),
      },
    },
  },
  '/api/v1/responses': {
    get: {
      operationId: 'responses',
      summary: 'Published responses to a consultation',
      description:
        'Twenty at a time, newest first; `next` leads to the following. What is withdrawn or taken back is gone at once, so no answer may be kept.',
      parameters: [
        inQuery('consultation', 'Its id. Without it: the consultation that opened last.'),
        inQuery('proposal', 'The code of a proposal that the response answers a question about.'),
        inQuery('kind', 'Who answered: individual, organisation, area_professional or other.'),
        inQuery('region', 'The code of a region.'),
        inQuery('q', 'Words that it must have; quotes for a phrase, or, minus.'),
        inQuery('after', 'Where the page before ended, as `next` says it.'),
      ],
      responses: {
        '200': ok('One page of the list.', 'ResponsesAnswer'),
        '400': problem('A field that is unknown, malformed or given twice. Every problem is listed.'),
        '404': problem('There is no such consultation.'),
        '503': later('The database is away.'),
      },
    },
  },
  '/api/v1/responses/{reference}': {
    get: {
      operationId: 'response',
      summary: 'One published response',
      parameters: [inPath('reference', 'The name of the response, for people.', 'RW-7K3M-Q2XD')],
      responses: {
        '200': ok('What of it is published.', 'ResponseAnswer'),
        '400': problem('Not a reference.'),
        '404': problem('There is no such response, or nothing of it is published (any more).'),
        '503': later('The database is away.'),
      },
    },
  },
  '/api/v1/openapi.json': {
    get: {
      operationId: 'openapi',
      summary: 'This description',
      responses: {
        '200': {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    },
  },
  '/livez': {
    get: {
      operationId: 'alive',
      summary: 'Whether the process answers at all',
      responses: { '200': ok('It does.', 'Health') },
    },
  },
  '/readyz': {
    get: {
      operationId: 'ready',
      summary: 'Whether everything needed to score is there',
      responses: {
        '200': ok('Database, migrations and a dataset are there.', 'Health'),
        '503': later('Something is missing; the issues say what.'),
      },
    },
  },
}
