import { generateClient } from './setup/generate-client.mjs'

/* `npm run db:generate`: bin/start.ts, bin/test.ts and the command line do it by themselves. */
await generateClient()
