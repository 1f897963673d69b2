import { networkLevers } from './control-network.js'
import { runDueWork } from './due-work.js'
import { schedule } from './events.js'
import { capability, capabilityStatuses, setCapability, type CapabilityName, type CapabilityStatus } from './objects/account-states.js'
import { answerChallenge, payWithCard, type PayResult } from './objects/pay.js'
import { formFaults, submitOnboarding, type OnboardingForm } from './objects/onboarding.js'
import { refused } from './protocol/errors.js'
import { faultKinds, type FaultRequest, type Faults } from './protocol/faults.js'
import { shown } from './protocol/shown.js'
import type { Engine } from './state/engine.js'
import type { Kind } from './state/records.js'
import { webhookFaultKinds, type WebhookFault, type WebhookFaults } from './webhook-faults.js'
import type { WebhookSender } from './webhooks.js'

export interface ControlParts {
  engine: Engine
  faults: Faults
  webhookFaults: WebhookFaults
  sender: WebhookSender
}

export type Control = ReturnType<typeof createControl>

const dumped: Kind[] = ['session', 'payment_intent', 'charge', 'refund', 'dispute', 'fraud_warning', 'transfer', 'reversal', 'payout', 'balance_transaction', 'account', 'event']

/** The levers tests and the demo pull: time, states, faults. HTTP offers the same under `/__sandbox`. */
export const createControl = (parts: ControlParts) => ({
  ...timeLevers(parts),
  ...faultLevers(parts),
  ...personLevers(parts),
  ...eventLevers(parts),
  ...networkLevers(parts.engine),
})

const timeLevers = ({ engine }: ControlParts) => ({
  now: () => ({ now: Math.floor(engine.nowMs() / 1000), offsetMs: engine.offsetMs }),

  /** Moves the clock forward and does what has thereby become due. */
  advance: async (ms: number): Promise<void> => {
    await engine.moveClock(engine.offsetMs + ms)
    await engine.run((world) => runDueWork(world, false))
  },

  /** Sets the offset from wall time; it never goes back. */
  setOffset: async (offsetMs: number): Promise<void> => {
    await engine.moveClock(offsetMs)
    await engine.run((world) => runDueWork(world, false))
  },

  runDueWork: (force = true): Promise<number> => engine.run((world) => runDueWork(world, force)),
})

/** What Stripe or a person at its pages would do. */
const personLevers = ({ engine }: ControlParts) => ({
  setCapability: (account: string, given: { name: CapabilityName; status: CapabilityStatus; code?: string }): Promise<void> =>
    engine.run((world) => {
      if (!world.find('account', account)) throw refused(`No such account: ${account}`)
      if (!capabilityStatuses.includes(given.status)) throw refused(`Unknown capability status: ${given.status}`)
      if (given.name !== 'stripe_transfers' && given.name !== 'payouts') throw refused(`Unknown capability: ${String(given.name)}`)
      setCapability(world, account, { name: given.name, state: capability(given.status, given.code) })
    }),

  /** Pays a session as a person on its page would; a 3-D Secure challenge is passed unless told otherwise. */
  pay: (session: string, { card = '4242424242424242', challenge = 'complete' } = {}): Promise<PayResult> =>
    engine.run((world) => {
      const found = world.find('session', session)
      if (!found) throw refused(`No such checkout session: ${session}`)
      const result = payWithCard(world, found, card)
      if (result.outcome !== 'challenge' || challenge === 'leave') return result
      return answerChallenge(world, world.find('session', session)!, challenge === 'complete')
    }),

  /** Fills in the hosted onboarding form of an account. */
  onboard: (account: string, form: Partial<OnboardingForm> = {}): Promise<void> =>
    engine.run((world) => {
      const found = world.find('account', account)
      if (!found) throw refused(`No such account: ${account}`)
      const full = { givenName: 'Test', surname: 'Person', country: found.country ?? 'de', bankNumber: '000123456789', outcome: 'active' as const, ...form }
      const wrong = formFaults(full)
      if (wrong.length) throw refused(`Wrong form fields: ${wrong.join(', ')}`)
      submitOnboarding(world, found, full)
    }),
})

const faultLevers = ({ faults, webhookFaults }: ControlParts) => ({
  addFault: (fault: FaultRequest): void => {
    if (!faultKinds.includes(fault.kind)) throw refused(`Unknown fault: ${String(fault.kind)}`)
    if (typeof fault.method !== 'string' || typeof fault.path !== 'string') throw refused('A fault needs a method and a path.')
    faults.add(fault)
  },

  addWebhookFault: (fault: WebhookFault): void => {
    if (!webhookFaultKinds.includes(fault.kind)) throw refused(`Unknown webhook fault: ${String(fault.kind)}`)
    webhookFaults.add(fault)
  },

  clearFaults: (): void => {
    faults.clear()
    webhookFaults.clear()
  },

  faults: () => faults.list(),
})

const eventLevers = ({ engine, sender }: ControlParts) => ({
  /** Everything, for assertions; oldest first. */
  state: (): Record<string, object[]> => {
    const { world } = engine
    return Object.fromEntries(dumped.map((kind) => [kind, world.all(kind).map((body) => shown(world, body))]))
  },

  /** Sends events again: the named ones, or all since a moment. Returns how many. */
  replay: ({ ids, since }: { ids?: string[]; since?: number }): Promise<number> =>
    engine.run((world) => {
      const wanted = (id: string, created: number) => (ids ? ids.includes(id) : created >= (since ?? 0))
      const events = world.all('event').filter((event) => wanted(event.id, event.created))
      const thin = world.all('thin_event').filter((event) => wanted(event.id, Date.parse(event.created) / 1000))
      for (const event of events) schedule(world, event, event.account ? 'connect' : 'snapshot')
      for (const event of thin) schedule(world, event, 'thin')
      return events.length + thin.length
    }),

  /** Webhooks not delivered yet. */
  pendingDeliveries: (): number => sender.pending(),

  /** Waits until all webhooks are delivered; false when that takes too long. */
  quiet: async (timeoutMs = 5000): Promise<boolean> => {
    const end = Date.now() + timeoutMs
    while (sender.pending() > 0) {
      if (Date.now() > end) return false
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return true
  },
})
