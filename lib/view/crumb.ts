/** One step on the way to a page; the page itself comes last and has no address. */
export type Crumb = { readonly name: string; readonly href?: string }
