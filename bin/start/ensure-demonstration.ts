import { ensureDemoPeople } from '#lib/auth/ensure-demo-people.ts'
import { ensureDemoConsultation } from '#lib/consultation/demo/ensure-demo-consultation.ts'
import { closeDatabase } from '#lib/db/database.ts'
import { ensureDemo } from '#lib/dataset/demo/ensure-demo.ts'
import { runMain } from '#bin/run-main.ts'

/*
 * Loads the demonstration data when there is no dataset, opens a consultation about them, and invents a team;
 * load-demonstration.ts runs it.
 */
await runMain(async () => {
  try {
    await ensureDemo()
    await ensureDemoConsultation()
    await ensureDemoPeople()
  } finally {
    await closeDatabase()
  }
})
