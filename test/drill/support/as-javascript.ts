import { glob, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ts from 'typescript'

const options: ts.TranspileOptions = {
  compilerOptions: {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    rewriteRelativeImportExtensions: true,
    verbatimModuleSyntax: true,
  },
}

/** Of these files nothing but types is taken away: what runs is what runs in the program. */
const sources = ['lib/scoring/**/*.ts', 'lib/scenario/**/*.ts', 'lib/result/**/*.ts']
const single = ['bin/bench/random-methodology.ts', 'bin/bench/synthetic-snapshot.ts']

/**
 * The engine as plain JavaScript in a folder of its own, for a Node that does not read TypeScript.
 *
 * @param entry a file besides that is to be run
 * @returns the folder, and where `entry` is in it; removing the folder is up to whoever asked
 */
export async function asJavascript(
  entry: string,
): Promise<{ readonly folder: string; readonly program: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-engine-'))
  const js = (file: string) => path.join(folder, file.replace(/\.ts$/, '.js'))
  for await (const file of glob([...sources, ...single, entry])) {
    const { outputText } = ts.transpileModule(await readFile(file, 'utf8'), { ...options, fileName: file })
    await mkdir(path.dirname(js(file)), { recursive: true })
    await writeFile(js(file), outputText)
  }
  const imports = { '#lib/*.ts': './lib/*.js', '#bin/*.ts': './bin/*.js' }
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type: 'module', imports }))
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  return { folder, program: js(entry) }
}
