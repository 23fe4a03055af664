/*
 * `node --import …/clock-ahead.mjs` makes a process believe that it is later than it is, by TEST_CLOCK_AHEAD milliseconds: a
 * machine whose clock is wrong.
 */
const ahead = Number(process.env.TEST_CLOCK_AHEAD ?? 0)
const now = () => Reflect.apply(trueNow, Date, []) + ahead
const trueNow = Date.now

Date.now = now
globalThis.Date = new Proxy(Date, {
  construct: (target, given, caller) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, caller),
})
