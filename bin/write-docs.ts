import { writeFile } from 'node:fs/promises'
import { configurationPage } from '#lib/env/configuration-page.ts'

/** `npm run docs`: writes the pages of docs/ that are made from the program itself. */
await writeFile(new URL('./../docs/configuration.md', import.meta.url), configurationPage())
