import fc from 'fast-check'

/** Texts that have broken programs before: numbers that are none, names of every object, signs that databases refuse. */
const known = [
  ...['', ' ', '\0', 'a\0b', '\ud800', '\udfff\ud800', '\u202eabc', '\u200b', '\ufeff', 'e\u0301', 'ŵ', '👩‍👩‍👧‍👦', '\r\nx: y', '\t'],
  ...['NaN', 'Infinity', '-0', '-1', '1e400', '1e-400', '0x10', '１２', '٣', '1,5', '1.0000000000000001'],
  ...['9007199254740993', '99999999999999999999', '2147483648', '-2147483649', '0.1', '1001', '0', '1', '50'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'null', 'undefined', 'true', '[object Object]', '{}', '[]'],
  ...['<script>alert(1)</script>', "'; DROP TABLE x; --", '${7*7}', '%00', '%', '%zz', '../../etc/passwd', '//evil.example'],
  ...['=1+1', '@x', 'javascript:alert(1)', 'a@b.c', '"a@b"@c.d', 'a@b,c@d', '2026-13-45', '0000-00-00T00:00', '2026-11-22T10:00'],
  ...['00000000-0000-0000-0000-000000000000', '7b0f5d64-8f0e-4b3a-9d7e-0c54c1b0a111', 'RW-7K3M-Q2XD', 'W00001', 'yes', 'no'],
] // prettier-ignore

/** Thousands of one sign: what counts, normalises or matches it must not take long. */
const long = fc
  .tuple(fc.constantFrom('a', ' ', '\u0301', '(', '[', '{"a":', '%', '😀', '9', '.', '&a=', '-'), fc.integer({ min: 100, max: 6000 }))
  .map(([sign, count]) => sign.repeat(Math.ceil(count / sign.length))) // prettier-ignore

/** Any text at all, also such as is no text: lone surrogates, NUL. */
export const strangeText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...known) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.oneof(fc.uuid(), fc.double().map(String), fc.integer().map(String)) },
  { weight: 1, arbitrary: long },
)

/** Any JSON value at all: of another type than is asked for, huge, nested. */
export const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -0, -1, 0.5, 1e21, 1e308, 5e-324, 2 ** 53 + 2, '', [], {}, [[]], { a: null }),
  strangeText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 4 }),
) // prettier-ignore

/** Mostly what is asked for, sometimes something else. */
export const mostly = <Value, Other>(
  asked: fc.Arbitrary<Value>,
  other: fc.Arbitrary<Other>,
  often = 8,
): fc.Arbitrary<Value | Other> =>
  fc.oneof({ weight: often, arbitrary: asked }, { weight: 1, arbitrary: other })

/** What stands in an address for a text: mostly as it should be, sometimes broken after it. */
export const inAddress = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, mostly(fc.constant(''), fc.constantFrom('%', '%zz', '%ff', '%00', '%ed%a0%80', '%c0%ae', '+', ';', '%2f'), 12))
    .map(([given, broken]) => percent(given) + broken) // prettier-ignore

/** A lone surrogate becomes the sign for "no sign" where `encodeURIComponent` would refuse it. */
const percent = (text: string): string => encodeURIComponent(text.toWellFormed())
