/** What we use of a package without types. */
declare module 'fast-formula-parser' {
  type Place = { readonly sheet: string; readonly row: number; readonly col: number }
  type Options = {
    readonly functions: Readonly<Record<string, (...given: unknown[]) => number>>
    readonly onCell: (place: Place) => unknown
    readonly onRange: (range: {
      readonly sheet: string
      readonly from: Place
      readonly to: Place
    }) => unknown[][]
  }
  export default class FormulaParser {
    constructor(options: Options)
    parse(formula: string, at: Place): unknown
  }
}
