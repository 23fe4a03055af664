import { z } from 'zod'

/** What people name a complaint by: "RC-7K3M-Q2XD". It is no key: whoever knows it may do nothing by it alone. */
export const complaintReference = z
  .string()
  .regex(/^RC-[0-9A-Z]{4}-[0-9A-Z]{4}$/, { error: 'must look like RC-7K3M-Q2XD' })
