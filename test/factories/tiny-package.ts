import { hash } from 'node:crypto'

/** The files of a package as text; change, add or delete entries before `seal`. */
export type PackageTexts = Map<string, string>

const domain = (code: string, indicator: string, weight = 100) => ({
  code,
  name: `Domain ${code}`,
  weight,
  normalisation: 'none',
  aggregation: 'arithmetic',
  transformation: 'exponential_rank',
  indicators: [{ code: indicator, weight: 1 }],
})

const index = (code: string, level: 'area' | 'small_area', domains: readonly object[]) => ({
  code,
  name: `Index ${code}`,
  short_name: code.toUpperCase(),
  level,
  aggregation: 'arithmetic',
  score_scale: 1,
  missing: { policy: 'reweight', min_coverage: 0.5 },
  ...(level === 'small_area' ? { summary: 'mean_score' } : {}),
  domains,
})

/** A methodology of two indices: `cni` on areas (pubs, halls) and `imd` on small areas (income). */
export const tinyMethodology = () => ({
  version: 1,
  name: 'Tiny method',
  ties: 'average',
  classification: {
    label: 'Left behind',
    rule: 'all',
    cuts: [
      { index: 'cni', worst_share: 0.4 },
      { index: 'imd', worst_share: 0.4 },
    ],
  },
  indices: [
    index('cni', 'area', [domain('pubs', 'pubs'), domain('halls', 'halls')]),
    index('imd', 'small_area', [domain('income', 'income')]),
  ],
})

const datapackage = () => ({
  name: 'tiny',
  title: 'A tiny package',
  version: '1.0.0',
  licenses: [
    {
      name: 'OGL-UK-3.0',
      path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    },
  ],
  sources: [{ title: 'Made up for tests' }],
})

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`

/** A complete package without problems: five areas, six small areas, every optional file. */
export function tinyPackage(): PackageTexts {
  return new Map([
    ['datapackage.json', JSON.stringify(datapackage(), null, 2)],
    ['methodology.json', JSON.stringify(tinyMethodology(), null, 2)],
    [
      'areas.csv',
      lines(
        'code,name,district_code,district_name,region_code,region_name,population,longitude,latitude,area_km2',
        'A1,Abbey,D1,North,R1,East,1000,0.5,51.5,1.5',
        'A2,"Bree, Upper",D1,North,R1,East,1100,0.6,51.5,2',
        'A3,Combe,D2,South,R1,East,1200,0.5,51.6,3',
        'A4,Dale,D2,South,R2,West,1300,,,',
        'A5,Eaves,D2,South,R2,West,,0.7,51.7,5',
      ),
    ],
    [
      'indicators.csv',
      lines(
        'code,name,description,unit,polarity,status,source,source_date,level',
        'pubs,Pubs,Pubs per 1000 people,pubs,-1,published,Test,2026,area',
        'halls,Halls,Halls per 1000 people,halls,-1,derived,Test,2026,area',
        'income,Income,"Income, low",percent,1,illustrative,Test,2026,small_area',
      ),
    ],
    ['values.csv', lines('area_code,pubs,halls', 'A1,1,2.5', 'A2,2,2', 'A3,3,1e-1', 'A4,4,', 'A5,5,-1')],
    [
      'small-areas.csv',
      lines(
        'code,name,area_code,population',
        'S1,One,A1,500',
        'S2,Two,A1,500',
        'S3,Three,A2,600',
        'S4,Four,A3,700',
        'S5,Five,A4,800',
        'S6,Six,,',
      ),
    ],
    [
      'small-area-values.csv',
      lines('small_area_code,income', 'S1,10', 'S2,20', 'S3,5', 'S4,3', 'S5,2', 'S6,1'),
    ],
    [
      'outcomes.csv',
      lines('code,name,unit,polarity,weight,source,source_date', 'jobs,Jobs,percent,-1,population,Test,2026'),
    ],
    ['outcome-values.csv', lines('area_code,jobs', 'A1,50', 'A2,60', 'A3,', 'A4,70', 'A5,80')],
    [
      'published.csv',
      lines('area_code,cni_score,cni_rank,classified', 'A1,171.2,1,1', 'A2,20.5,2,0', 'A3,,,'),
    ],
    ['postcodes.csv', lines('postcode,area_code', 'SR8 3NG,A1', 'SR83NH,A2', 'N1 9GU,')],
    ['boundaries.topojson', JSON.stringify(boundaries())],
  ])
}

const boundaries = () => ({
  type: 'Topology',
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0]], properties: { code: 'A1' } },
        { type: 'MultiPolygon', arcs: [[[~0]]], properties: { code: 'A2' } },
      ],
    },
  },
  arcs: [
    [
      [0, 51],
      [1, 51],
      [1, 52],
      [0, 51],
    ],
  ],
})

/** Lists every file in datapackage.json with its size and hash, as a package must. `change` edits the result. */
export function seal(
  texts: PackageTexts,
  change: (description: Record<string, unknown>) => void = () => undefined,
): PackageTexts {
  const resources = [...texts]
    .filter(([path]) => path !== 'datapackage.json')
    .map(([path, text]) => ({ path, bytes: Buffer.byteLength(text), hash: `sha256:${hash('sha256', text)}` }))
  const description = { ...datapackage(), resources }
  change(description)
  return new Map([...texts, ['datapackage.json', JSON.stringify(description, null, 2)]])
}

/** A sealed tiny package in which one file reads differently. */
export const tinyWith = (name: string, change: (text: string) => string): PackageTexts =>
  seal(new Map([...tinyPackage()].map(([path, text]) => [path, path === name ? change(text) : text])))
