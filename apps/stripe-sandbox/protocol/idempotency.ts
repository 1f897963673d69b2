import { createHash } from 'node:crypto'
import type { Engine } from '../state/engine.js'
import type { StoredAnswer } from '../state/records.js'
import type { RequestInfo, World } from '../state/world.js'
import { ApiError } from './errors.js'
import type { Raw } from './form.js'

const KEPT_SECONDS = 24 * 3600

export interface Answer {
  status: number
  body: object
  /** The request that really ran, when this answer is only its replay. */
  replayOf?: string
}

export interface Keyed {
  key: string
  account: string
  fingerprint: string
  /** v1 keeps the first answer whatever it was; v2 keeps a success only and runs a failed request again. */
  keepErrors: boolean
  request: RequestInfo
}

/** Equal parameters give equal fingerprints, whatever their order. */
export const fingerprintOf = (method: string, path: string, params: Raw): string =>
  createHash('sha256').update(`${method} ${path} ${JSON.stringify(sorted(params))}`).digest('hex')

const sorted = (value: Raw): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.keys(value).sort().map((key) => [key, sorted(value[key]!)])
}

/** Makes sure that one key runs once: later requests get the first answer again. */
export class Idempotency {
  private readonly inFlight = new Set<string>()

  constructor(private readonly engine: Engine) {}

  async answer(keyed: Keyed, execute: (world: World) => object): Promise<Answer> {
    const id = `${keyed.account} ${keyed.key}`
    if (this.inFlight.has(id)) throw stillRunning()
    this.inFlight.add(id)
    try {
      return await this.once(id, keyed, execute)
    } finally {
      this.inFlight.delete(id)
    }
  }

  /** Marks a key busy while `wait` lasts, as a slow request would. */
  async holding(account: string, key: string, wait: Promise<void>): Promise<void> {
    const id = `${account} ${key}`
    if (this.inFlight.has(id)) throw stillRunning()
    this.inFlight.add(id)
    await wait.finally(() => this.inFlight.delete(id))
  }

  private async once(id: string, keyed: Keyed, execute: (world: World) => object): Promise<Answer> {
    try {
      return await this.engine.run((world) => {
        const stored = known(world, id, keyed)
        if (stored) return { status: stored.status, body: stored.body, replayOf: stored.requestId }
        const body = execute(world)
        store(world, id, { keyed, status: 200, body })
        return { status: 200, body }
      }, keyed.request)
    } catch (error) {
      if (!(error instanceof ApiError) || !error.executed || !keyed.keepErrors) throw error
      const answer = { status: error.facts.status, body: error.body() }
      await this.engine.run((world) => store(world, id, { keyed, ...answer }), keyed.request)
      return answer
    }
  }
}

const known = (world: World, id: string, keyed: Keyed): StoredAnswer | undefined => {
  const stored = world.find('answer', id)
  if (!stored) return undefined
  if (stored.created + KEPT_SECONDS <= world.now) {
    world.remove('answer', id)
    return undefined
  }
  if (stored.fingerprint !== keyed.fingerprint) {
    throw new ApiError({
      status: 400,
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${keyed.key}' if you meant to execute a different request.`,
      executed: false,
    })
  }
  return stored
}

/** Forgets keys that are older than a day. */
export const pruneAnswers = (world: World): void => {
  for (const answer of world.all('answer')) if (answer.created + KEPT_SECONDS <= world.now) world.remove('answer', answer.id)
}

interface ToStore {
  keyed: Keyed
  status: number
  body: object
}

const store = (world: World, id: string, { keyed, status, body }: ToStore): void => {
  world.insert(
    'answer',
    { id, fingerprint: keyed.fingerprint, status, body, requestId: keyed.request.id ?? '', created: world.now },
    keyed.account,
  )
}

const stillRunning = (): ApiError =>
  new ApiError({
    status: 409,
    type: 'invalid_request_error',
    code: 'idempotency_key_in_use',
    message: 'There is currently another in-progress request using this Idempotent Key.',
    executed: false,
  })
