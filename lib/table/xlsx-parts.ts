/*
 * The parts of a workbook around its sheets, as short as ECMA-376 allows. Sheets are written by xlsx-sheets.ts; these come
 * last, when it is known how many sheets there are.
 */
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const package_ = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Where a sheet is inside the file. `number` counts from 1. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

const numbered = (names: readonly string[], text: (number: number, name: string) => string): string =>
  names.map((name, at) => text(at + 1, name)).join('')

const contentTypes = (names: readonly string[]): string =>
  `${declaration}<Types xmlns="${package_}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>` +
  numbered(
    names,
    (number) => `<Override PartName="/${sheetPath(number)}" ContentType="${sheetType}.worksheet+xml"/>`,
  ) +
  '</Types>'

const relations = (inner: string): string =>
  `${declaration}<Relationships xmlns="${package_}/relationships">${inner}</Relationships>`

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

const workbook = (names: readonly string[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
  numbered(names, (number, name) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`) +
  '</sheets></workbook>'

/** Two styles: 0 as usual, 1 bold for the names of columns. */
const styles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** What a worksheet begins with: the first row stays in sight. */
export const sheetBegin =
  `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData>'

export const sheetEnd = '</sheetData></worksheet>'

/**
 * Everything of a workbook but its sheets.
 *
 * @param names of the sheets, in order: letters, digits and `_`, at most 31
 */
export const workbookParts = (
  names: readonly string[],
): readonly { readonly path: string; readonly text: readonly string[] }[] => [
  { path: 'xl/styles.xml', text: [styles] },
  { path: 'xl/workbook.xml', text: [workbook(names)] },
  {
    path: 'xl/_rels/workbook.xml.rels',
    text: [
      relations(
        numbered(names, (number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)) +
          relation(`rId${names.length + 1}`, 'styles', 'styles.xml'),
      ),
    ],
  },
  { path: '_rels/.rels', text: [relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))] },
  { path: '[Content_Types].xml', text: [contentTypes(names)] },
]
