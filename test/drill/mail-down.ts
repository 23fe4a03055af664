import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { freePort } from './support/free-port.ts'
import { db } from '#lib/db/database.ts'
import { postLetters } from '#lib/service/outbox/post-letter.ts'
import { transaction } from '#lib/service/transaction.ts'
import { atMost, exactly, secondsSince, type Drill } from './support/drill.ts'

const letters = 200
/** Minutes that it is away, over which letters are written; the promise is about 30. */
const away = Number(process.env.DRILL_MAIL_MINUTES ?? 1)

/** The mail server is away: letters wait. It comes back: each is sent once. */
export const mailDown: Drill = {
  name: 'mail-down',
  promises: 'G9',
  run: async (site) => {
    const port = await freePort()
    const settings = { REWEIGH_SMTP: `smtp://127.0.0.1:${port}`, REWEIGH_MAIL_FROM: 'reweigh@example.org' }
    const [one, other] = [await site.serve(settings), await site.serve(settings)]
    const to = (at: number) => ({ to: `ann${at}@example.org`, kind: 'receipt', subject: 's', text: 't' })
    for (let at = 0; at < letters; at++) {
      await transaction((tx) => postLetters(tx, [to(at)]))
      await sleep((away * 60_000) / letters)
    }
    while ((await db().outboxLetter.count({ where: { attempts: 0 } })) > 0) await sleep(250)
    const waiting = await db().outboxLetter.count({ where: { sentAt: null, abandonedAt: null } })
    const received: string[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        let text = ''
        stream.on('data', (part: Buffer) => (text += part.toString()))
        stream.on('end', () => {
          received.push(/^message-id: (.*)$/im.exec(text)?.[1] ?? '')
          done()
        })
      },
    })
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
    const back = performance.now()
    while ((await db().outboxLetter.count({ where: { sentAt: null } })) > 0 && secondsSince(back) < 420)
      await sleep(500)
    const took = secondsSince(back)
    await new Promise<void>((resolve) => server.close(resolve))
    return [
      exactly(`letters that wait while the mail server is away, for ${away} min`, letters, waiting),
      exactly('different letters sent when it is back', letters, new Set(received).size),
      exactly('letters sent twice', 0, received.length - new Set(received).size),
      atMost('until all are sent', 300, took, 's'),
      exactly('servers that had to be started again', 0, [one, other].filter(({ alive }) => !alive()).length),
    ]
  },
}
