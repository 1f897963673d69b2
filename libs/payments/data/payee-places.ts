import { currencies, isRefusal, moneyFromOutside, type Currency, type InvalidInput, type LaunchPlace, type Money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { canReceive, payeeState } from '../domain/payee.rules.js'
import { bankShareOf, chooseProvider, type Installation, type ProviderName } from '../domain/provider.rules.js'
import type { PayeeState } from '../domain/states.js'
import { payeeFacts } from './bank-facts.js'
import { BankDetails } from './bank.entity.js'
import { Payee } from './payee.entity.js'

/** Where a freelancer's money can go, and whether it can go there now. */
export interface PayPlace {
  readonly provider: ProviderName
  readonly account: string | null
  readonly state: PayeeState
}
/** Stripe will not have this person: what is earned stays in the balance until the bank is a way. */
const refusedStates: readonly PayeeState[] = ['rejected', 'unsupported']
type PayeeFacts = Pick<Payee, 'provider' | 'stripeAccountId' | 'state'>
type DetailsFacts = Pick<BankDetails, 'state'>
const bankPlace = (freelancerId: string, details: DetailsFacts | null): PayPlace => {
  const account = bankShareOf(freelancerId)
  return { provider: 'manual', account: details ? account : null, state: details ? payeeState(payeeFacts(account, details)) : 'none' }
}
const stripePlace = (payee: PayeeFacts | null): PayPlace =>
  payee?.provider === 'stripe' ? { provider: 'stripe', account: payee.stripeAccountId, state: payee.state } : { provider: 'stripe', account: null, state: payee ? 'unsupported' : 'none' }

/** The bank stands in for Stripe where Stripe has refused the person and the bank details are in order (E20). */
const standIn = (stripe: PayPlace, bank: PayPlace): PayPlace => (refusedStates.includes(stripe.state) && canReceive(bank.state) ? bank : stripe)

interface Known {
  readonly payee: PayeeFacts | null
  readonly details: DetailsFacts | null
}
const known = async (ctx: Ctx, freelancerId: string): Promise<Known> => ({
  payee: await ctx.db.findOneBy(Payee, { freelancerId }),
  details: await ctx.db.findOneBy(BankDetails, { freelancerId }),
})

interface Contracted {
  readonly freelancerId: string
  readonly provider: ProviderName
}
/** Where the money of a contract with this provider goes, by what is known of the freelancer. */
export const placeOf = ({ freelancerId, provider }: Contracted, { payee, details }: Known): PayPlace => {
  const bank = bankPlace(freelancerId, details)
  return provider === 'manual' ? bank : standIn(stripePlace(payee), bank)
}
/** The same, read anew. */
export const placeFor = async (ctx: Ctx, contracted: Contracted): Promise<PayPlace> => placeOf(contracted, await known(ctx, contracted.freelancerId))
/** Every place that can pay this person out now. */
export const readyPlaces = async (ctx: Ctx, freelancerId: string): Promise<(PayPlace & { account: string })[]> => {
  const { payee, details } = await known(ctx, freelancerId)
  return [stripePlace(payee), bankPlace(freelancerId, details)].filter((place): place is PayPlace & { account: string } => place.account !== null && canReceive(place.state))
}

const ofPerson = (payee: Payee | undefined, details: BankDetails | undefined): PayeeState => {
  if (!payee) return 'none'
  return refusedStates.includes(payee.state) && details?.state === 'ready' ? 'ready' : payee.state
}
/** How the person stands in all: the own account, or the bank where Stripe has refused. */
export const payeeStates = async (ctx: Ctx, freelancerIds: string[]): Promise<Map<string, PayeeState>> => {
  if (freelancerIds.length === 0) return new Map()
  const where = { freelancerId: In(freelancerIds) }
  const payees = new Map((await ctx.db.findBy(Payee, where)).map((payee) => [payee.freelancerId, payee]))
  const details = new Map((await ctx.db.findBy(BankDetails, { ...where, state: 'ready' })).map((row) => [row.freelancerId, row]))
  return new Map(freelancerIds.map((id) => [id, ofPerson(payees.get(id), details.get(id))]))
}
/** State of a freelancer's payout account, or of the place for one provider; `none` when it was never started. */
export const payeeOf = async (ctx: Ctx, freelancerId: string, provider?: ProviderName): Promise<{ state: PayeeState }> =>
  provider ? placeFor(ctx, { freelancerId, provider }) : { state: (await payeeStates(ctx, [freelancerId])).get(freelancerId)! }

export const installationOf = ({ config }: Pick<Ctx, 'config'>): Installation => ({ sandbox: config.isSandbox, bank: config.bank !== null })
/** Who will take and pay the money of a contract with this person in this currency. */
export const providerFor = async (ctx: Ctx, { freelancerId, currency }: { freelancerId: string; currency: Currency }): Promise<ProviderName> => {
  const payee = await ctx.db.findOneBy(Payee, { freelancerId })
  return chooseProvider({ currency, country: payee?.country ?? null, refused: refusedStates.includes(payee?.state ?? 'none') }, installationOf(ctx))
}

export const placeOfLaunch = (ctx: Pick<Ctx, 'config'>, provider: ProviderName): LaunchPlace =>
  provider === 'manual' ? 'manual' : installationOf(ctx).sandbox ? 'sandbox' : 'stripe'
/** Why this provider cannot take this price for a milestone: its currency, too little, too much, a step it does not know; null when it can. */
export const priceFault = (ctx: Ctx, { field, price, provider }: { field: string; price: Money; provider: ProviderName }): InvalidInput | null => {
  const wanted = { place: placeOfLaunch(ctx, provider), minMinor: currencies[price.currency].minMilestoneMinor }
  const amount = moneyFromOutside(field, { minor: price.minor.toString(), currency: price.currency }, wanted)
  return isRefusal(amount) ? amount : null
}
