import { generateClient } from './setup/generate-client.mjs'
import { sentenceFor } from './setup/operator-error.mjs'

/* Runs when packages are installed, and as `npm run db:generate`. */
try {
  await generateClient()
} catch (error) {
  console.error(sentenceFor(error))
  process.exitCode = 1
}
