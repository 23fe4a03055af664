import { closeDatabase } from '#lib/db/database.ts'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { runMain } from '#bin/run-main.ts'

/* Loads the demonstration data when there is no dataset; load-demonstration.ts runs it. */
await runMain(async () => {
  try {
    await ensureDemo()
  } finally {
    await closeDatabase()
  }
})
