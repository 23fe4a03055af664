import { readFile } from 'node:fs/promises'
import { loadAll } from 'js-yaml'
import { z } from 'zod'

const cronJob = z.looseObject({
  kind: z.literal('CronJob'),
  spec: z.looseObject({
    jobTemplate: z.looseObject({
      spec: z.looseObject({
        template: z.looseObject({
          spec: z.looseObject({
            containers: z.tuple([
              z.looseObject({ command: z.tuple([z.literal('sh'), z.literal('-euc'), z.string()]) }),
            ]),
          }),
        }),
      }),
    }),
  }),
})

/** What a CronJob of deploy/kubernetes does each time: the text that its shell is given. */
export async function cronScript(name: string): Promise<string> {
  const documents = loadAll(await readFile(`deploy/kubernetes/${name}.yaml`, 'utf8'))
  const job = cronJob.parse(documents.find((one) => cronJob.safeParse(one).success))
  return job.spec.jobTemplate.spec.template.spec.containers[0].command[2]
}
