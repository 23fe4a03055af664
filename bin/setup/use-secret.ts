import { ensureSecret } from './ensure-secret.ts'
import { dataFolder } from './project.mjs'

/** Lets a command open what the site sealed: with REWEIGH_SECRET (or the file of REWEIGH_SECRET_FILE), else with the secret that `npm start` keeps beside its data. */
export async function useSecret(): Promise<void> {
  if (process.env.REWEIGH_SECRET_FILE) return
  process.env.REWEIGH_SECRET ??= await ensureSecret(dataFolder)
}
