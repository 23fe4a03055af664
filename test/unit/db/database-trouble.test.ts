import { expect, test } from 'vitest'
import { asServiceError } from '#lib/db/as-service-error.ts'
import { databaseTrouble } from '#lib/db/database-trouble.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

const withCode = (code: string) => Object.assign(new Error('…'), { code })
/** As Prisma 7 wraps what its adapter for node-postgres threw. */
const fromPrisma = (cause: object) =>
  Object.assign(new Error('Raw query failed'), { code: 'P2010', meta: { driverAdapterError: { cause } } })

test.each([
  ['40001', 'again'],
  ['40P01', 'again'],
  ['53100', 'full'],
  ['ENOSPC', 'full'],
  ['28P01', 'refused'],
  ['3D000', 'refused'],
  ['08006', 'unreachable'],
  ['57P03', 'unreachable'],
  ['57014', 'unreachable'],
  ['57P01', 'unreachable'],
  ['25006', 'unreachable'],
  ['ECONNREFUSED', 'unreachable'],
  ['P2024', 'unreachable'],
  ['23505', undefined],
  ['42P01', undefined],
  ['ENOENT', undefined],
])('databaseTrouble sorts %s as %s', (code, trouble) => {
  expect(databaseTrouble(withCode(code))).toBe(trouble)
  expect(databaseTrouble(fromPrisma({ originalCode: code, kind: 'postgres' }))).toBe(trouble)
})

test('databaseTrouble reads what has no code by its sentence', () => {
  expect(databaseTrouble(new Error('timeout exceeded when trying to connect'))).toBe('unreachable')
  expect(databaseTrouble(new Error('Connection terminated unexpectedly'))).toBe('unreachable')
  expect(databaseTrouble(fromPrisma({ kind: 'DatabaseNotReachable' }))).toBe('unreachable')
  expect(databaseTrouble(new AggregateError([withCode('ECONNREFUSED')]))).toBe('unreachable')
})

test.each([undefined, null, 'timeout', 53100, {}, new Error('x')])(
  'databaseTrouble(%s) is undefined',
  (value) => {
    expect(databaseTrouble(value)).toBeUndefined()
  },
)

test('asServiceError makes a lost database Unavailable and keeps the cause', () => {
  const lost = withCode('ECONNREFUSED')
  const error = asServiceError(lost)
  expect(error).toBeInstanceOf(ServiceError)
  expect(error).toMatchObject({ kind: 'Unavailable', refusal: { retryAfter: 30 }, cause: lost })
})

test('asServiceError leaves our own faults and conflicts as they are', () => {
  for (const fault of [withCode('42P01'), withCode('40001'), new TypeError('x')]) {
    expect(asServiceError(fault)).toBe(fault)
  }
})
