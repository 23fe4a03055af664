import { z } from 'zod'
import { isInsidePath, packageName, packageVersion } from './patterns.ts'

const text = (expected: string) =>
  z.string(expected).min(1, expected).max(10_000, 'at most 10,000 characters')
const link = z
  .string('a web address')
  .regex(/^https?:\/\/\S+$/, 'a web address that starts with https://')
  .max(2_000)
const anything = z.json().optional()

/** One licence, as a package or one of its files names it. */
export const licenceSchema = z.strictObject({
  name: text('the short name of a licence, such as OGL-UK-3.0').optional(),
  title: text('the name of a licence').optional(),
  path: link.optional(),
})

const source = z.strictObject({
  title: text('who published the data, and what it is called'),
  path: link.optional(),
  email: text('an e-mail address').optional(),
  version: text('a version').optional(),
})

const resource = z.strictObject({
  path: z
    .string('the name of a file in the package')
    .max(200, 'at most 200 characters')
    .refine(isInsidePath, 'the name of a file inside the package (no "..", no address)'),
  bytes: z.int('the size of the file in bytes').min(0, 'the size of the file in bytes'),
  hash: z
    .string('"sha256:" and 64 hexadecimal digits')
    .regex(/^sha256:[0-9a-f]{64}$/, '"sha256:" and 64 hexadecimal digits (lower case)'),
  name: anything,
  profile: anything,
  title: anything,
  description: anything,
  format: anything,
  mediatype: anything,
  encoding: anything,
  dialect: anything,
  schema: anything,
  sources: anything,
  licenses: anything,
})

/**
 * datapackage.json: what a package is, where it comes from, and every file with its size and hash. The keys are those of
 * the Frictionless Data Package, of which `profile`, `keywords` and the like are kept but not used, and `invented`.
 */
export const datapackageSchema = z.strictObject(
  {
    name: z
      .string('the name of the package')
      .regex(packageName, 'a name: small letters, digits, ".", "_" or "-" (64 at most)'),
    title: text('the title that people read'),
    version: z
      .string('the version of the package, such as "1.0.0"')
      .regex(packageVersion, 'a version such as 1.0.0: digits, letters, ".", "+" or "-" (32 at most)'),
    description: text('what the package holds').optional(),
    licenses: z.array(licenceSchema, 'a list of licences').optional(),
    sources: z.array(source, 'a list of sources').optional(),
    resources: z.array(resource, 'a list of the files, each with path, bytes and hash'),
    /** True when the places are invented, to be said wherever the data is shown. */
    invented: z.boolean('true or false').optional(),
    $schema: anything,
    profile: anything,
    id: anything,
    homepage: anything,
    contributors: anything,
    keywords: anything,
    created: anything,
    image: anything,
  },
  'an object',
)

export type Datapackage = z.infer<typeof datapackageSchema>
