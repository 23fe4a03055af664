import { z } from 'zod'
import { address, issuer, origin, secret, wholeNumber } from './kinds-of-values.ts'
import { telemetryVariables } from './telemetry-variables.ts'

/** One environment variable: what it is for, the value it has when nobody sets it, and what it may be. */
export type Variable = {
  readonly description: string
  /** The text that stands for "not set"; undefined when there is no value then. */
  readonly standard?: string
  /** Who must be given the same value, where several run over one database: every process, or every server. */
  readonly same?: 'all' | 'servers'
  readonly schema: z.ZodType<unknown, string>
}

/**
 * Every environment variable that the program reads. There is no other list: the checks at start
 * (`read-env.ts`) and the table in docs/configuration.md are made from this one.
 */
export const variables = {
  PORT: {
    description: 'The port that the server listens on; 0 takes any free one.',
    standard: '3000',
    schema: wholeNumber(0, 65_535),
  },
  HOST: {
    description: 'The network address that the server listens on. The default answers this machine only.',
    standard: '127.0.0.1',
    schema: z.string(),
  },
  DATABASE_URL: {
    same: 'all',
    description:
      'A PostgreSQL (15 or newer) to use. Without it the program runs a PostgreSQL of its own, whose files are in REWEIGH_DATA.',
    schema: address(['postgresql:', 'postgres:'], 'postgresql://user:password@host:5432/reweigh'),
  },
  REWEIGH_POOL_URL: {
    same: 'all',
    description:
      'A PgBouncer in transaction mode in front of the database at DATABASE_URL: pages ask through it. What needs a session of its own or takes long (migrations, jobs, exports, backups) goes to DATABASE_URL all the same. docs/scale-out.md says how to set it up.',
    schema: address(['postgresql:', 'postgres:'], 'postgresql://user:password@host:6432/reweigh'),
  },
  REWEIGH_REPLICA_URL: {
    same: 'servers',
    description:
      'A streaming replica of the database at DATABASE_URL: the lists of published responses are read there while it is less than ten seconds behind. Everything else is read where it was written.',
    schema: address(['postgresql:', 'postgres:'], 'postgresql://user:password@replica:5432/reweigh'),
  },
  REWEIGH_DATA: {
    description: "Folder for everything that is written: the program's own PostgreSQL, its log, its locks.",
    standard: '.data',
    schema: z.string(),
  },
  REWEIGH_URL: {
    same: 'all',
    description:
      'The public address of the site, when it differs from what the server listens on. Only posts that come from it are believed.',
    schema: origin,
  },
  REWEIGH_SECRET: {
    same: 'all',
    description:
      'At least 32 characters that nobody can guess: e-mail addresses are sealed and forms are signed with it. The same for every server of one database. `npm start` makes one in REWEIGH_DATA when there is none.',
    schema: secret,
  },
  REWEIGH_SMTP: {
    same: 'servers',
    description:
      'The mail server that letters are sent through: `smtps://user:password@mail.example.org`, or `smtp://…`, which changes to an encrypted connection first, and gives up where a server on another machine cannot. Without it letters wait; while the demonstration data is current they can be read at /mailbox.',
    schema: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org'),
  },
  REWEIGH_MAIL_FROM: {
    same: 'servers',
    description: 'The address that letters come from.',
    standard: 'reweigh@localhost.localdomain',
    schema: z.email({ error: 'must be one e-mail address' }),
  },
  REWEIGH_TRUST_PROXY: {
    same: 'servers',
    description:
      'How many reverse proxies of ours stand before the server. Only as many entries of X-Forwarded-For are believed; with 0 the client is whoever opened the connection.',
    standard: '0',
    schema: wholeNumber(0, 10),
  },
  REWEIGH_CONTROLLER: {
    same: 'servers',
    description:
      'The organisation that is responsible for what people tell us (the controller), as the privacy notice names it.',
    schema: z.string(),
  },
  REWEIGH_CONTACT: {
    same: 'servers',
    description:
      'The e-mail address at which people ask about what we know of them; the privacy notice names it.',
    schema: z.email({ error: 'must be one e-mail address' }),
  },
  REWEIGH_DATABASE_CONNECTIONS: {
    description: 'The most database connections that one server process opens.',
    standard: '10',
    schema: wholeNumber(1, 1000),
  },
  REWEIGH_DRAIN_SECONDS: {
    description: 'How long a server that was told to stop lets running requests finish.',
    standard: '30',
    schema: wholeNumber(0, 3600),
  },
  REWEIGH_OIDC_ISSUER: {
    same: 'servers',
    description:
      "The OpenID Connect provider of the team's own organisation, `https://login.example.org`: people on the list may then sign in through it too. Needs the next two.",
    schema: issuer,
  },
  REWEIGH_OIDC_CLIENT_ID: {
    same: 'servers',
    description: 'What the provider calls this site.',
    schema: z.string(),
  },
  REWEIGH_OIDC_CLIENT_SECRET: {
    same: 'servers',
    description: 'What this site shows the provider.',
    schema: z.string(),
  },
  REWEIGH_SIGN_INS_PER_CLIENT: {
    same: 'servers',
    description:
      'How many sign-in links may be asked for from one network address in an hour. An office where many sign in needs more.',
    standard: '10',
    schema: wholeNumber(1, 100_000),
  },
  REWEIGH_SCORES_PER_CLIENT: {
    description: 'How many scores one client may have running or waiting at once in one server process.',
    standard: '64',
    schema: wholeNumber(1, 100_000),
  },
  REWEIGH_SCORES_IN_FLIGHT: {
    description: 'How many scores may run or wait at once in one server process, over all clients.',
    standard: '256',
    schema: wholeNumber(1, 100_000),
  },
  REWEIGH_ANALYSES: {
    same: 'servers',
    description:
      'Who does analyses (how sure, what matters): the threads of the `server` that was asked, or `workers`, wherever they run, which share each among them. On one machine the server is quicker. When no worker runs, servers do them all the same.',
    standard: 'server',
    schema: z.enum(['server', 'workers'], { error: 'must be server or workers' }),
  },
  REWEIGH_ANALYSIS_THREADS: {
    description:
      'How many threads one server process uses for analyses (how sure, what matters). Without it as many as the machine has processors, and no more than 2.',
    schema: wholeNumber(1, 64),
  },
  REWEIGH_ANALYSES_IN_FLIGHT: {
    description: 'How many analyses may run or wait at once in one server process, over all clients.',
    standard: '24',
    schema: wholeNumber(1, 1000),
  },
  ...telemetryVariables,
  NEXT_DIST_DIR: {
    description: 'Folder, inside the project, that the built site is written to and served from.',
    standard: '.next',
    schema: z.string().regex(/^\.next[A-Za-z0-9_-]*$/, { error: 'must be .next or begin with .next' }),
  },
  CHROMIUM_PATH: {
    description: "The browser that `npm test` uses, when it should be neither Playwright's nor the system's.",
    schema: z.string(),
  },
} as const satisfies Record<string, Variable>
