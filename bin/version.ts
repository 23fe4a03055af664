import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { projectFolder } from '#bin/setup/project.mjs'

const manifest: unknown = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'))

/** The version of the program: "1.0.0". */
export const { version } = z.object({ version: z.string() }).parse(manifest)
