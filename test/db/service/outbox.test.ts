import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db/database.ts'
import { claimLetters } from '#lib/service/outbox/claim-letters.ts'
import { deliverLetters } from '#lib/service/outbox/deliver-letters.ts'
import { hurryLetters } from '#lib/service/outbox/hurry-letters.ts'
import { notConnected } from '#lib/service/outbox/not-connected.ts'
import { postLetter, postLetters } from '#lib/service/outbox/post-letter.ts'
import { mailboxTransport, smtpTransport } from '#lib/service/outbox/transport.ts'
import { transaction } from '#lib/service/transaction.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

/** A real mail server on this machine. `refuse`: whether it takes letters. */
const received: string[] = []
const behaviour = { refuse: false }
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => {
    done(behaviour.refuse ? Object.assign(new Error('not now'), { responseCode: 450 }) : null)
  },
  onData: (stream, _session, done) => {
    let text = ''
    stream.on('data', (part: Buffer) => {
      text += part.toString()
    })
    stream.on('end', () => {
      received.push(text)
      done()
    })
  },
})
const place = { url: '' }
const smtp = () => smtpTransport(place.url, 'reweigh@example.org')

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  place.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` // It listens on a port, no pipe.
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
beforeEach(async () => {
  received.length = 0
  behaviour.refuse = false
  await db().outboxLetter.deleteMany()
})

it('smtpTransport(url, from) gives a letter to another machine encrypted or not at all', async () => {
  const letter = { id: '1', to: 'ann@example.org', subject: 'x', text: 'y', stopLink: null }
  await smtp().send(letter)
  expect(received.length).toBe(1)
  // The same server, which offers no encryption, under a name that could be anybody's.
  const port = new URL(place.url).port
  const elsewhere = smtpTransport(`smtp://[::ffff:127.0.0.1]:${port}`, 'reweigh@example.org')
  await expect(elsewhere.send(letter)).rejects.toThrow()
  expect(received.length).toBe(1)
})

const post = (to = 'ann@example.org', text = 'Hello Ann,\n\nfine weather in Pŵllheli.\n') =>
  transaction((tx) => postLetter(tx, { to, kind: 'test', subject: 'A subject – with a dash', text }))
const later = (minutes: number) => () => new Date(Date.now() + minutes * 60_000)

describe('postLetter(tx, letter)', () => {
  it('keeps address and text sealed, and nothing of a transaction that fails', async () => {
    await post()
    expect(JSON.stringify(await db().outboxLetter.findMany())).not.toMatch(/ann@example|weather/)
    const failing = transaction(async (tx) => {
      await postLetter(tx, { to: 'bob@example.org', kind: 'test', subject: 'x', text: 'y' })
      throw new Error('the reason did not happen')
    })
    await expect(failing).rejects.toThrow('the reason')
    expect(await db().outboxLetter.count()).toBe(1)
  })

  it('F48: refuses a second line in address or subject', async () => {
    const subject = 'Hello\r\nBcc: evil@example.org'
    await expect(
      transaction((tx) => postLetter(tx, { to: 'a@example.org', kind: 'test', subject, text: 'x' })),
    ).rejects.toThrow('one line')
  })
})

describe('deliverLetters(smtp)', () => {
  it('sends a letter with its id as Message-ID, once, and keeps nothing of it', async () => {
    await post()
    const { id } = await db().outboxLetter.findFirstOrThrow()
    expect(await deliverLetters(smtp())).toBe(1)
    expect(await deliverLetters(smtp())).toBe(0)
    expect(received.length).toBe(1)
    expect(received[0]).toContain(`Message-ID: <${id}@example.org>`)
    expect(received[0]).toContain('To: ann@example.org')
    const letter = await db().outboxLetter.findUniqueOrThrow({ where: { id } })
    expect(letter.sentAt).toBeInstanceOf(Date)
    expect(letter.attempts).toBe(1)
  })

  it('tells mail programs how one click stops a letter that can be stopped, and only of such a letter', async () => {
    const letter = { to: 'ann@example.org', kind: 'test', subject: 'x', text: 'y' }
    const stopLink = 'https://reweigh.example.org/api/updates/stop/abc.def'
    await transaction((tx) => postLetters(tx, [letter, { ...letter, stopLink }]))
    expect(JSON.stringify(await db().outboxLetter.findMany())).not.toContain('abc.def')
    expect(await deliverLetters(smtp())).toBe(2)
    const [without, stoppable] = [...received].sort((a, b) => a.length - b.length)
    expect(without).not.toContain('List-Unsubscribe')
    expect(stoppable).toContain(`List-Unsubscribe: <${stopLink}>`)
    expect(stoppable).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(await db().outboxLetter.count({ where: { stopLink: { not: null } } })).toBe(0)
  })

  it('sends each of sixty letters once, from four workers at once', async () => {
    for (let at = 0; at < 60; at++) await post(`person-${at}@example.org`)
    const sent = await Promise.all([smtp(), smtp(), smtp(), smtp()].map((one) => deliverLetters(one)))
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(60)
    const addresses = received.map((text) => /^To: (\S+)/m.exec(text)?.[1])
    expect(new Set(addresses).size).toBe(60)
    expect(addresses.length).toBe(60)
  })

  it('hurryLetters(smtp) makes letters due that waited for the server, once it is back, and no others', async () => {
    const away = smtpTransport('smtp://127.0.0.1:1', 'reweigh@example.org')
    await post('waits@example.org')
    await deliverLetters(away)
    expect(await db().outboxLetter.findFirst()).toMatchObject({ attempts: 1, lastError: notConnected })
    behaviour.refuse = true
    await post('refused@example.org')
    await deliverLetters(smtp())
    behaviour.refuse = false
    await post('being-sent@example.org')
    await claimLetters(1, new Date())
    expect(await hurryLetters(away)).toBe(0)
    expect(await deliverLetters(smtp())).toBe(0)
    expect(await hurryLetters(smtp())).toBe(1)
    expect(await deliverLetters(away)).toBe(0)
    expect(await db().outboxLetter.count({ where: { attempts: 1, lastError: notConnected } })).toBe(1)
    expect(await hurryLetters(smtp())).toBe(1)
    expect(await deliverLetters(smtp())).toBe(1)
    expect(received.map((text) => /^To: (\S+)/m.exec(text)?.[1])).toEqual(['waits@example.org'])
    expect(await hurryLetters(smtp())).toBe(0)
  })

  it('tries again after a while what the server does not take, ten times, then gives up', async () => {
    behaviour.refuse = true
    await post()
    expect(await deliverLetters(smtp())).toBe(0)
    expect(await db().outboxLetter.findFirst()).toMatchObject({ attempts: 1, lastError: 'EENVELOPE 450' })
    await deliverLetters(smtp(), later(1.9))
    expect(await db().outboxLetter.findFirst()).toMatchObject({ attempts: 1 })
    let minutes = 0
    for (const wait of [2, 3, 5, 10, 15, 30, 45, 70, 90]) {
      minutes += wait + 0.01
      await deliverLetters(smtp(), later(minutes))
    }
    expect(minutes / 60).toBeCloseTo(4.5, 1)
    const letter = await db().outboxLetter.findFirstOrThrow()
    expect(letter.attempts).toBe(10)
    expect(letter.abandonedAt).toBeInstanceOf(Date)
    behaviour.refuse = false
    expect(await deliverLetters(smtp(), later(10_000))).toBe(0)
    expect(received).toEqual([])
  })

  it('F112: sends again, under the same Message-ID, what a worker took and never finished', async () => {
    await post()
    const [taken] = await claimLetters(20, new Date()) // … and the worker dies here.
    expect(await deliverLetters(smtp())).toBe(0)
    expect(await deliverLetters(smtp(), later(2.1))).toBe(1)
    expect(received[0]).toContain(`Message-ID: <${taken?.id ?? ''}@example.org>`)
  })

  it('keeps what a server that is away cannot take', async () => {
    await post()
    expect(await deliverLetters(smtpTransport('smtp://127.0.0.1:1', 'reweigh@example.org'))).toBe(0)
    const letter = await db().outboxLetter.findFirstOrThrow()
    expect(letter).toMatchObject({ sentAt: null, abandonedAt: null, attempts: 1, lastError: notConnected })
  })
})

describe('deliverLetters(mailboxTransport)', () => {
  it('leaves letters where the mailbox shows them', async () => {
    await post()
    const before = await db().outboxLetter.findFirstOrThrow()
    expect(await deliverLetters(mailboxTransport)).toBe(1)
    expect(await db().outboxLetter.findFirstOrThrow()).toMatchObject({ text: before.text, to: before.to })
  })
})
