import { randomFillSync } from 'node:crypto'

const ID_BYTES = 16
/** Random bytes for many ids at once: asking the system for sixteen costs as much as for thousands. */
const pool = Buffer.alloc(256 * ID_BYTES)
let used = pool.length
const sixteenBytes = (): Buffer => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return pool.subarray(used, (used += ID_BYTES))
}

/**
 * Makes a uuid v7 (RFC 9562 5.7): 48 bits of Unix milliseconds, then random bits.
 * Sorted by creation time, so index pages fill in order. The database makes no ids.
 */
export const newId = (atMs: number = Date.now()): string => {
  const bytes = sixteenBytes()
  bytes.writeUIntBE(atMs, 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** What a public id names. The prefix exists at the edges only: GraphQL, URLs, the payment provider. */
export const idPrefixes = {
  account: 'acc',
  business: 'biz',
  job: 'job',
  jobDuty: 'jd',
  invitation: 'inv',
  proposal: 'prop',
  contract: 'ctr',
  terms: 'trm',
  milestone: 'ms',
  item: 'itm',
  evidence: 'ev',
  dutyEvent: 'evt',
  metric: 'mtr',
  access: 'acs',
  dependency: 'dep',
  dispute: 'dsp',
  disputeEvent: 'dev',
  quiz: 'quiz',
  operation: 'op',
  payout: 'po',
  refund: 'ref',
  chargeback: 'cb',
  receipt: 'rcp',
  bankOrder: 'bo',
  bankEntry: 'be',
  correction: 'cor',
  file: 'fil',
  notice: 'ntc',
  run: 'run',
} as const
export type IdKind = keyof typeof idPrefixes

const publicShape = /^([a-z]{2,4})_([0-9a-f]{32})$/

/** `job` + uuid -> `job_018f…` (32 hex digits). */
export const toPublicId = (kind: IdKind, uuid: string): string =>
  `${idPrefixes[kind]}_${uuid.slice(0, 8)}${uuid.slice(9, 13)}${uuid.slice(14, 18)}${uuid.slice(19, 23)}${uuid.slice(24)}`

/** `job_018f…` -> uuid, or null when the text is not a public id of this kind. */
export const fromPublicId = (kind: IdKind, text: string): string | null => {
  const match = publicShape.exec(text)
  if (!match || match[1] !== idPrefixes[kind]) return null
  const hex = match[2]!
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
