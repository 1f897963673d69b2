import type { Currency } from '@rolecall/kernel'
import { diceOf, type Dice } from './dice.js'

export const lifecycleKinds = [
  'release', 'partial', 'refund', 'part_refund', 'split', 'take_back', 'take_back_paid', 'approvals', 'release_or_refund', 'fund_twice',
  'declined', 'three_d', 'abandoned', 'closed_while_open', 'refund_slow', 'refund_bounces', 'contract',
  'chargeback_won', 'chargeback_lost', 'chargeback_released', 'chargeback_races', 'chargeback_card', 'inquiry', 'fraud_warning', 'frozen_by_hand',
] as const
export type LifecycleKind = (typeof lifecycleKinds)[number]

const weights: Record<LifecycleKind, number> = {
  release: 18, partial: 12, refund: 8, part_refund: 8, split: 8, take_back: 7, take_back_paid: 3, approvals: 5, release_or_refund: 5, fund_twice: 4,
  declined: 4, three_d: 3, abandoned: 3, closed_while_open: 3, refund_slow: 2, refund_bounces: 2, contract: 5,
  chargeback_won: 4, chargeback_lost: 4, chargeback_released: 4, chargeback_races: 4, chargeback_card: 2, inquiry: 2, fraud_warning: 2, frozen_by_hand: 2,
}

export interface Lifecycle {
  readonly n: number
  readonly kind: LifecycleKind
  readonly payee: number
  readonly currency: Currency
  readonly minor: number
  /** Parts of the amount in percent, for partial moves. */
  readonly parts: readonly number[]
  readonly withdraws: boolean
  /** The client comes back from the payment page: we look for ourselves, no webhook is waited for. */
  readonly comesBack: boolean
}

const banks = { good: 70, no_account: 10, closed: 10, returned: 10 } as const
/** `ready` before the first lifecycle, `late` when half of them are done, `never`. */
const onboardings = { ready: 75, late: 20, never: 5 } as const
export interface PayeePlan {
  readonly n: number
  readonly bank: keyof typeof banks
  readonly onboarding: keyof typeof onboardings
  readonly mode: 'auto' | 'hand'
}

const faultKinds = { timeout_after_effect: 1, reset_before: 4, reset_after: 5, cut_body: 4, '429': 5, '500_stored': 2, '500_not_stored': 5, slow: 3 } as const
const paths = {
  'POST /v1/transfers': 8, 'POST /v1/refunds': 6, 'POST /v1/payouts': 6, 'POST /v1/transfers/*/reversals': 3, 'POST /v1/checkout/sessions': 4,
  'POST /v1/checkout/sessions/*/expire': 1, 'GET /v1/checkout/sessions/*': 4, 'GET /v1/refunds/*': 2, 'GET /v1/payouts/*': 3, 'GET /v1/balance': 3,
  'GET /v2/core/accounts/*': 2, 'POST /v2/core/accounts': 1, 'GET /v1/events': 2,
} as const
const webhookFaults = { drop: 4, duplicate: 4, delay: 3, reorder: 3, bad_signature: 3 } as const

/** Something that goes wrong, or time that passes, when so many lifecycles have begun. */
export type Trouble = { readonly at: number } & (
  | { readonly what: 'fault'; readonly kind: keyof typeof faultKinds; readonly path: keyof typeof paths; readonly nth: number; readonly ms: number }
  | { readonly what: 'webhook'; readonly kind: keyof typeof webhookFaults; readonly nth: number; readonly ms: number; readonly times: number }
  | { readonly what: 'clock'; readonly seconds: number }
)

export const killMoments = [
  'release_submitted', 'refund_submitted', 'payout_submitted', 'fund_submitted', 'in_doubt', 'transfer_made', 'refund_made', 'event_stored', 'ledger_write',
  'api_ledger_write', 'api_webhook', 'api_any', 'worker_any',
] as const
export type KillMoment = (typeof killMoments)[number]
/** A death, once so many lifecycles have ended. `ms` holds the call open for moments inside one. */
export interface Kill {
  readonly after: number
  readonly moment: KillMoment
  readonly ms: number
}

export interface CampaignWish {
  readonly seed: number
  readonly lifecycles: number
  readonly kills: number
}
export interface Plan extends CampaignWish {
  readonly payees: readonly PayeePlan[]
  readonly all: readonly Lifecycle[]
  readonly troubles: readonly Trouble[]
  readonly deaths: readonly Kill[]
}

const LIFECYCLES_A_PAYEE = 6
const currencies = { USD: 40, EUR: 30, GBP: 10, JPY: 10, RUB: 10 } as const
const amount = (dice: Dice, currency: Currency): number => (currency === 'RUB' ? dice.int(10_000, 400_000) : dice.int(1000, 120_000))

/** Percentages that add up to 100. */
const partsOf = (dice: Dice): number[] => {
  const parts: number[] = []
  for (let left = 100; left > 0; ) {
    const part = parts.length === 3 ? left : Math.min(left, dice.int(15, 60))
    parts.push(part)
    left -= part
  }
  return parts
}

/** Money that is taken back or divided among partial moves needs an account that can receive it in time. */
const needsReady: ReadonlySet<LifecycleKind> = new Set(['partial', 'take_back_paid'])

const lifecycle = (dice: Dice, n: number, payees: readonly PayeePlan[]): Lifecycle => {
  const kind = dice.weighed(weights)
  const drawn = dice.pick(payees)
  const ready = dice.pick(payees.filter((payee) => payee.onboarding === 'ready'))
  const currency = kind === 'contract' ? 'EUR' : dice.weighed(currencies)
  return {
    n, kind, currency,
    payee: needsReady.has(kind) ? ready.n : drawn.n,
    minor: amount(dice, currency),
    parts: partsOf(dice),
    withdraws: dice.chance(0.5),
    comesBack: dice.chance(0.4),
  }
}

/** About so much goes wrong for each lifecycle; time makes a leap about every eighth. */
const troubleWeights = { fault: 55, webhook: 35, clock: 12 } as const
const leap = (dice: Dice): number => {
  const size = dice.weighed({ short: 6, hour: 3, day: 1 })
  return size === 'short' ? dice.int(20, 120) : size === 'hour' ? dice.int(600, 5400) : dice.int(13, 30) * 3600
}
const trouble = (dice: Dice, at: number): Trouble => {
  const what = dice.weighed(troubleWeights)
  if (what === 'fault') return { at, what, kind: dice.weighed(faultKinds), path: dice.weighed(paths), nth: dice.int(1, 2), ms: dice.int(200, 2500) }
  if (what === 'webhook') return { at, what, kind: dice.weighed(webhookFaults), nth: dice.int(1, 4), ms: dice.int(300, 3000), times: dice.int(2, 4) }
  return { at, what, seconds: leap(dice) }
}

/** One seed, one plan: who, what, which faults, which deaths, in which order. */
export const planOf = ({ seed, lifecycles, kills }: CampaignWish): Plan => {
  const dice = diceOf(seed)
  const payees = Array.from({ length: Math.max(4, Math.ceil(lifecycles / LIFECYCLES_A_PAYEE)) }, (_, n): PayeePlan => ({
    n,
    bank: n === 0 ? 'good' : dice.weighed(banks),
    onboarding: n < 2 ? 'ready' : dice.weighed(onboardings),
    mode: dice.chance(0.5) ? 'auto' : 'hand',
  }))
  const all = Array.from({ length: lifecycles }, (_, n) => lifecycle(dice, n, payees))
  const troubles = all.flatMap(({ n }) => Array.from({ length: dice.int(0, 2) }, () => trouble(dice, n)))
  const deaths = Array.from({ length: kills }, (_, n): Kill => ({
    after: Math.floor(((n + 0.5) * lifecycles) / (kills + 1)),
    moment: killMoments[(n + seed) % killMoments.length]!,
    ms: dice.int(1500, 3500),
  }))
  return { seed, lifecycles, kills, payees, all, troubles, deaths }
}
