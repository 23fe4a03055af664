import { ensureDemoPeople } from '#lib/auth/ensure-demo-people.ts'
import { ensureDemoConsultation } from '#lib/consultation/demo/ensure-demo-consultation.ts'
import { ensureDemoResponses } from '#lib/consultation/demo/ensure-demo-responses.ts'
import { closeDatabase } from '#lib/db/database.ts'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { runMain } from '#bin/run-main.ts'

/*
 * Loads the demonstration data when there is no dataset, opens a consultation about them, invents a team and, asked with
 * `--responses`, what people say; load-demonstration.ts runs it.
 */
await runMain(async () => {
  try {
    await ensureDemo()
    await ensureDemoConsultation()
    await ensureDemoPeople()
    if (process.argv.includes('--responses')) await ensureDemoResponses()
  } finally {
    await closeDatabase()
  }
})
