import { hash } from 'node:crypto'

/** What the person who brings a coin in calls the package. */
export type PackageTitle = { readonly name: string; readonly title: string }

/** datapackage.json of a package that came from COINr, which says nothing of licences and sources. */
export function manifestText(
  files: ReadonlyMap<string, string>,
  { name, title }: PackageTitle,
  invented: boolean,
): string {
  const resources = [...files].map(([path, text]) => ({
    name: path.replace(/\..*$/, ''),
    path,
    bytes: Buffer.byteLength(text),
    hash: `sha256:${hash('sha256', text)}`,
  }))
  const description = {
    profile: 'data-package',
    ...{ name, title, version: '1.0.0', description: "Read from iData.csv and iMeta.csv of R's COINr." },
    ...(invented ? { invented } : {}),
    resources,
  }
  return `${JSON.stringify(description, null, 2)}\n`
}
