import { z } from 'zod'

const flag = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1')
const number = (fallback: number, min: number, max: number) => z.coerce.number().int().min(min).max(max).default(fallback)
const secret = z.string().min(16)
const SANDBOX_KEY = 'sk_test_sandbox'
const DEV_SECRET = 'development-secret-not-for-production'

/** Every knob of the installation: one line each, a default that runs on a fresh machine. Documented in README. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** Address the API listens on. */
  HOST: z.string().default('127.0.0.1'),
  PORT: number(3000, 0, 65535),
  /** Where people reach the app; links in mails are built from it. */
  PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// URL'),
  /** postgres:// or redis://; empty = the database. */
  QUEUE_URL: z.string().regex(/^(postgres(ql)?|rediss?):\/\//, 'must be a postgres:// or redis:// URL').optional(),
  /** Signs cursors, sign-in codes and file links. */
  SECRET_KEY: secret.default(DEV_SECRET),
  /** Demo logins, mailbox page, movable clock. Refused in production. */
  DEMO_MODE: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DATABASE_POOL: number(10, 1, 100),
  /** Queries run as compiled code (graphql-jit); false = the reference executor. */
  GRAPHQL_COMPILED: flag.default(true),
  /** Folder with the built web app; empty = API only. */
  WEB_DIST: z.string().optional(),
  STRIPE_SECRET_KEY: z.string().default(SANDBOX_KEY),
  STRIPE_API_HOST: z.string().optional(),
  STRIPE_API_PORT: z.coerce.number().int().optional(),
  STRIPE_API_PROTOCOL: z.enum(['http', 'https']).optional(),
  /** One or more secrets, comma separated (rotation). */
  STRIPE_WEBHOOK_SECRET: secret.default('whsec_sandbox_platform'),
  STRIPE_CONNECT_WEBHOOK_SECRET: secret.default('whsec_sandbox_connect'),
  STRIPE_V2_WEBHOOK_SECRET: secret.default('whsec_sandbox_thin'),
  /** Control API of the sandbox, for the demo clock. */
  SANDBOX_CONTROL_URL: z.url().optional(),
  SANDBOX_CONTROL_TOKEN: z.string().optional(),
  CLIENT_FEE_BPS: number(300, 0, 3000),
  COMMISSION_BPS: number(1000, 0, 5000),
  CLEARING_DAYS_NEW_BUSINESS: number(0, 0, 30),
  REQUIRE_READY_PAYEE: flag.default(true),
  /** The installation's own bank account, for countries and currencies that Stripe does not serve; all four or none. */
  MANUAL_BANK_HOLDER: z.string().optional(),
  MANUAL_BANK_NAME: z.string().optional(),
  MANUAL_BANK_ACCOUNT: z.string().optional(),
  MANUAL_BANK_CODE: z.string().optional(),
  /** Bank transfers from so many units of their currency on need a second operator. */
  MANUAL_TWO_PERSON_FROM: number(1000, 0, 1_000_000),
  /** The books are held against their promises every so many minutes. */
  BOOK_CHECK_MINUTES: number(10, 1, 1440),
  /** Whoever shows it as a bearer token may read /metrics from another machine; empty = this machine only. */
  METRICS_TOKEN: secret.optional(),
  /** smtp://… ; empty = mails stay in the mailbox page. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Rolecall <no-reply@rolecall.example>'),
  /** Folder for uploaded evidence. */
  STORAGE_DIR: z.string().default('.data/files'),
  STORAGE_MAX_FILE_MB: number(20, 1, 200),
  /** Pages behind links handed in: web = looked at, demo = made-up pages at .example, off = not looked at. Empty = demo in demo mode and in tests, else web. */
  READ_LINKS: z.enum(['web', 'demo', 'off']).optional(),
  JOB_LOCK_MS: number(15_000, 500, 120_000),
  JOB_STALLED_CHECK_MS: number(10_000, 250, 120_000),
  JOB_CONCURRENCY: number(4, 1, 50),
  TICK_MS: number(5_000, 100, 600_000),
  MATCH_INDEX_FROM: number(100_000, 0, 100_000_000),
  /** Days between two mini-tests of one skill. */
  QUIZ_COOLDOWN_DAYS: number(7, 0, 365),
  /** Mini-tests of one skill in 365 days. */
  QUIZ_MAX_A_YEAR: number(4, 1, 50),
  /** The whole mini-test has one end: so many seconds for each question. */
  QUIZ_SECONDS_PER_ITEM: number(60, 10, 600),
})

/** Where clients send bank transfers. */
export interface OwnBank {
  readonly holder: string
  readonly bankName: string
  readonly account: string
  readonly code: string
}
export interface Config extends z.infer<typeof schema> {
  readonly queueUrl: string
  readonly isProduction: boolean
  /** Our stand-in answers for Stripe. */
  readonly isSandbox: boolean
  /** Real money: a live key of the provider, whole or restricted. */
  readonly isLive: boolean
  /** Null in production until it is configured: then everything goes through Stripe. */
  readonly bank: OwnBank | null
  /** What stands behind links that are handed in. */
  readonly pages: 'web' | 'demo' | 'off'
  /** True where business time may be moved: demo and test. */
  readonly clockMoves: boolean
}

export class ConfigFault extends Error {
  constructor(readonly faults: string[]) {
    super(`Configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  }
}

const productionFaults = (config: z.infer<typeof schema>): string[] => {
  if (config.NODE_ENV !== 'production') return []
  const faults: string[] = []
  if (config.DEMO_MODE) faults.push('DEMO_MODE: not allowed with NODE_ENV=production')
  if (config.READ_LINKS === 'demo') faults.push('READ_LINKS: made-up pages are not allowed with NODE_ENV=production')
  if (config.SECRET_KEY === DEV_SECRET) faults.push('SECRET_KEY: the default is not allowed with NODE_ENV=production')
  if (config.STRIPE_SECRET_KEY === SANDBOX_KEY) faults.push('STRIPE_SECRET_KEY: sandbox payments are not allowed with NODE_ENV=production')
  for (const name of ['STRIPE_WEBHOOK_SECRET', 'STRIPE_CONNECT_WEBHOOK_SECRET', 'STRIPE_V2_WEBHOOK_SECRET'] as const) {
    if (config[name].startsWith('whsec_sandbox')) faults.push(`${name}: the default is not allowed with NODE_ENV=production`)
  }
  if (!config.PUBLIC_URL.startsWith('https://')) faults.push('PUBLIC_URL: must be https with NODE_ENV=production')
  if (!config.SMTP_URL) faults.push('SMTP_URL: needed with NODE_ENV=production')
  return faults
}

const isLiveKey = (key: string): boolean => /^[sr]k_live_/.test(key)
const bankParts = ['MANUAL_BANK_HOLDER', 'MANUAL_BANK_NAME', 'MANUAL_BANK_ACCOUNT', 'MANUAL_BANK_CODE'] as const
const otherFaults = (config: z.infer<typeof schema>): string[] => {
  const missing = bankParts.filter((name) => config[name] === undefined)
  return [
    ...(config.DEMO_MODE && isLiveKey(config.STRIPE_SECRET_KEY) ? ['STRIPE_SECRET_KEY: demo mode never starts with a live key'] : []),
    ...(missing.length === bankParts.length ? [] : missing.map((name) => `${name}: missing, the other parts of the bank account are set`)),
  ]
}

/** An account that no bank has, so that the way by bank transfer can be tried out. */
const testBank: OwnBank = { holder: 'Rolecall (test)', bankName: 'Test bank, no real money', account: 'TEST 0000 0000 0000', code: 'TESTTEST' }
const ownBank = (config: z.infer<typeof schema>): OwnBank | null => {
  const { MANUAL_BANK_HOLDER: holder, MANUAL_BANK_NAME: bankName, MANUAL_BANK_ACCOUNT: account, MANUAL_BANK_CODE: code } = config
  if (holder && bankName && account && code) return { holder, bankName, account, code }
  return config.NODE_ENV === 'production' ? null : testBank
}

/** The sandbox's key goes to the sandbox on this machine and never to the provider. */
const providerAddress = (config: z.infer<typeof schema>) =>
  config.STRIPE_SECRET_KEY === SANDBOX_KEY && !config.STRIPE_API_HOST
    ? ({ STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: config.STRIPE_API_PORT ?? 3001, STRIPE_API_PROTOCOL: 'http' } as const)
    : {}

/** Reads the environment; throws ConfigFault with the whole list of faults. Empty values count as unset. */
export const readConfig = (env: Record<string, string | undefined> = process.env): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new ConfigFault(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const faults = [...productionFaults(parsed.data), ...otherFaults(parsed.data)]
  if (faults.length > 0) throw new ConfigFault(faults)
  const isProduction = parsed.data.NODE_ENV === 'production'
  return {
    ...parsed.data,
    ...providerAddress(parsed.data),
    queueUrl: parsed.data.QUEUE_URL ?? parsed.data.DATABASE_URL,
    isProduction,
    isSandbox: parsed.data.STRIPE_SECRET_KEY === SANDBOX_KEY,
    isLive: isLiveKey(parsed.data.STRIPE_SECRET_KEY),
    bank: ownBank(parsed.data),
    pages: parsed.data.READ_LINKS ?? (parsed.data.DEMO_MODE || parsed.data.NODE_ENV === 'test' ? 'demo' : 'web'),
    clockMoves: !isProduction && (parsed.data.DEMO_MODE || parsed.data.NODE_ENV === 'test'),
  }
}

/** Names of all variables, for the house test that compares Dockerfile and compose with this file. */
export const configNames: readonly string[] = Object.keys(schema.shape)
export const CONFIG = Symbol('config')
