import { createHmac } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import { shown } from './protocol/shown.js'
import type { Engine } from './state/engine.js'
import type { Delivery } from './state/records.js'
import type { WebhookFaults } from './webhook-faults.js'

export interface WebhookTarget {
  url: string
  kind: 'snapshot' | 'connect' | 'thin'
  secret: string
}

const AT_ONCE = 8
const TIMEOUT_MS = 10_000
const CLOSE_MS = 1000
/** Stripe retries for three days with growing pauses; here the same number of tries takes half an hour. */
const RETRY_SECONDS = [1, 2, 4, 8, 15, 30, 60, 60, 120, 120, 300, 300, 600]

export const signature = (payload: string, secret: string, seconds: number): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex')}`

/** Sends queued webhooks: in no promised order, again until they are taken, and never twice at a time. */
export class WebhookSender {
  private readonly busy = new Set<string>()
  private closed = false
  private readonly aborter = new AbortController()

  constructor(
    private readonly engine: Engine,
    private readonly targets: WebhookTarget[],
    private readonly faults: WebhookFaults,
  ) {}

  pending(): number {
    return this.engine.world.all('delivery').length
  }

  /** Starts what is due and free to start. */
  pump(): void {
    if (this.closed) return
    const now = Date.now()
    for (const delivery of this.engine.world.all('delivery')) {
      if (this.busy.size >= AT_ONCE) return
      if (delivery.nextAt > now || this.busy.has(delivery.id)) continue
      this.busy.add(delivery.id)
      void this.deliver(delivery).finally(() => {
        this.busy.delete(delivery.id)
        this.pump()
      })
    }
  }

  /** What is under way gets a moment to end; what does not end is sent again after the next start. */
  async close(): Promise<void> {
    this.closed = true
    const patience = setTimeout(() => this.aborter.abort(), CLOSE_MS)
    while (this.busy.size) await new Promise((resolve) => setTimeout(resolve, 10))
    clearTimeout(patience)
  }

  private async deliver(delivery: Delivery): Promise<void> {
    try {
      await this.attempt(delivery)
    } catch (error) {
      process.stderr.write(`${JSON.stringify({ level: 'error', app: 'stripe-sandbox', delivery: delivery.id, error: String(error) })}\n`)
    }
  }

  private async attempt(delivery: Delivery): Promise<void> {
    const target = this.targetOf(delivery)
    const payload = this.payloadOf(delivery)
    if (!target || !payload) return this.finish(delivery)
    const fault = delivery.attempts === 0 ? this.faults.strike(payload.type) : undefined
    if (fault?.kind === 'drop') return this.finish(delivery)
    if (fault?.kind === 'delay' || fault?.kind === 'reorder') return this.postpone(delivery, fault.ms ?? 1500)
    const secret = fault?.kind === 'bad_signature' ? 'whsec_of_somebody_else' : target.secret
    const times = fault?.kind === 'duplicate' ? (fault.times ?? 2) : 1
    let taken = true
    for (let time = 0; time < times; time += 1) taken = (await post({ url: target.url, payload: payload.text, secret, signal: this.aborter.signal })) && taken
    if (taken) return this.finish(delivery)
    const pause = RETRY_SECONDS[delivery.attempts]
    return pause === undefined ? this.finish(delivery) : this.postpone(delivery, pause * 1000)
  }

  private targetOf({ target }: Delivery): Pick<WebhookTarget, 'url' | 'secret'> | undefined {
    if (typeof target === 'number') return this.targets[target]
    const hook = this.engine.world.find('hook', target)
    return hook?.status === 'enabled' ? { url: hook._url, secret: hook._secret } : undefined
  }

  private payloadOf(delivery: Delivery): { type: string; text: string } | undefined {
    const { world } = this.engine
    if (!delivery.thin) {
      const event = world.find('event', delivery.event)
      return event && { type: event.type, text: JSON.stringify(shown(world, event)) }
    }
    const event = world.find('thin_event', delivery.event)
    if (!event) return undefined
    // A thin notification leaves out the data: the receiver reads it.
    const { data: _left, ...notification } = event
    return { type: event.type, text: JSON.stringify(notification) }
  }

  private async finish(delivery: Delivery): Promise<void> {
    await this.engine.run((world) => {
      world.remove('delivery', delivery.id)
      const event = world.find('event', delivery.event)
      if (event && event.pending_webhooks > 0) world.update('event', event, { pending_webhooks: event.pending_webhooks - 1 })
    })
  }

  private async postpone(delivery: Delivery, ms: number): Promise<void> {
    await this.engine.run((world) => {
      if (!world.find('delivery', delivery.id)) return
      world.update('delivery', delivery, { attempts: delivery.attempts + 1, nextAt: Date.now() + ms })
    })
  }
}

interface Posting {
  url: string
  payload: string
  secret: string
  signal: AbortSignal
}

/** One POST; true when the receiver took it (any 2xx). */
const post = ({ url, payload, secret, signal }: Posting): Promise<boolean> =>
  new Promise((resolve) => {
    const send = url.startsWith('https:') ? https.request : http.request
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(payload),
      'stripe-signature': signature(payload, secret, Math.floor(Date.now() / 1000)),
      'user-agent': 'Stripe/1.0 (+sandbox)',
    }
    const request = send(url, { method: 'POST', headers, agent: false, timeout: TIMEOUT_MS, signal }, (response) => {
      response.resume()
      const status = response.statusCode ?? 0
      resolve(status >= 200 && status < 300)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
    request.end(payload)
  })
