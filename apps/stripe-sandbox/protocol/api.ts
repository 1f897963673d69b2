import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from '../state/engine.js'
import type { World } from '../state/world.js'
import { authorize, keyOwner } from './auth.js'
import { ApiError, refused, unknownUrl } from './errors.js'
import { expand } from './expand.js'
import type { Fault } from './faults.js'
import { decodeJson, decodePairs, type RawObject } from './form.js'
import { fingerprintOf, Idempotency, type Answer } from './idempotency.js'
import { checkParams } from './params.js'
import { matchRoute, type Match } from './routes.js'
import { shown } from './shown.js'

export interface ApiRequest {
  id: string
  method: string
  path: string
  query: string
  body: string
  header: (name: string) => string | undefined
  fault?: Fault
}

const SLOW_MS = 1000
const KEY_MAX = 255

/** Answers API requests as Stripe does; what it returns is already durable. */
export class Api {
  private readonly idempotency: Idempotency

  constructor(
    private readonly engine: Engine,
    private readonly secretKey: string,
  ) {
    this.idempotency = new Idempotency(engine)
  }

  async answer(request: ApiRequest): Promise<Answer> {
    try {
      return await this.handle(request)
    } catch (error) {
      if (error instanceof ApiError) return { status: error.facts.status, body: error.body() }
      process.stderr.write(`${JSON.stringify({ level: 'error', app: 'stripe-sandbox', request: request.id, error: String(error) })}\n`)
      return { status: 500, body: serverError(false).body() }
    }
  }

  private async handle(request: ApiRequest): Promise<Answer> {
    authorize(request, this.secretKey)
    const match = matchRoute(request.method, request.path)
    if (!match) throw unknownUrl(request.method, request.path)
    const account = keyOwner(this.engine.world, request)
    if (match.route.platformOnly && account !== this.engine.world.settings.platform) {
      throw refused('The sandbox offers this call for the platform account only.', { executed: false })
    }
    const raw = rawParams(request)
    const params = checkParams(raw, match.route.fields)
    failEarly(request.fault)
    const run = (world: World) => execute(world, { match, params, account, fault: request.fault })
    return this.run(request, { raw, account, run })
  }

  private async run(request: ApiRequest, { raw, account, run }: Prepared): Promise<Answer> {
    const key = request.method === 'POST' ? request.header('idempotency-key') : undefined
    if (key && key.length > KEY_MAX) throw refused('Idempotency keys can have up to 255 characters.', { executed: false })
    const info = { id: request.id, idempotencyKey: key ?? null }
    if (request.fault?.kind === 'slow') {
      const wait = sleep(request.fault.ms ?? SLOW_MS)
      await (key ? this.idempotency.holding(account, key, wait) : wait)
    }
    if (!key) return { status: 200, body: await this.engine.run(run, info) }
    const fingerprint = fingerprintOf(request.method, request.path, raw)
    const keepErrors = !isV2(request)
    return this.idempotency.answer({ key, account, fingerprint, keepErrors, request: info }, run)
  }
}

interface Prepared {
  raw: RawObject
  account: string
  run: (world: World) => object
}

interface Execution {
  match: Match
  params: Record<string, unknown>
  account: string
  fault?: Fault
}

const execute = (world: World, { match, params, account, fault }: Execution): object => {
  if (fault?.kind === '500_stored') throw serverError(true)
  const body = match.route.endpoint({ world, path: match.path, params, account })
  return expand(world, shown(world, body), (params.expand as string[] | undefined) ?? [])
}

const isV2 = (request: ApiRequest): boolean => request.path.startsWith('/v2/')

const rawParams = (request: ApiRequest): RawObject => {
  if (request.method !== 'POST') return decodePairs(request.query)
  return isV2(request) ? decodeJson(request.body) : decodePairs(request.body)
}

const failEarly = (fault: Fault | undefined): void => {
  if (fault?.kind === '429') {
    throw new ApiError({
      status: 429,
      type: 'invalid_request_error',
      code: 'rate_limit',
      message: 'Request rate limit exceeded.',
      executed: false,
    })
  }
  if (fault?.kind === '500_not_stored') throw serverError(false)
}

const serverError = (executed: boolean): ApiError =>
  new ApiError({ status: 500, type: 'api_error', message: 'An unknown error occurred.', executed })
