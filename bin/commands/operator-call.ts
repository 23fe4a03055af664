import type { Call } from '#lib/service/call.ts'

/** The command line asks, now. */
export const operatorCall = (): Call => ({ actor: { kind: 'operator' }, arrivedAt: new Date() })
