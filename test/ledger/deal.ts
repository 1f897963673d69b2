import { newId, type Currency } from '@rolecall/kernel'
import { claimHold, Funding, openHold, quoteFor, refundHold, releaseHold, splitHold, type FundingLink } from '@rolecall/payments'
import { systemAsker, type Ctx } from '@rolecall/platform'
import { isRefusal } from '@rolecall/kernel'
import { tellInStory } from './books.js'
import type { Shop } from './shop.js'

export interface Deal {
  readonly milestoneId: string
  readonly businessId: string
  readonly freelancerId: string
}
const FIVE_HUNDRED = 50_000n

/** A signed milestone that nobody has paid yet. */
export const signedMilestone = async (shop: Shop, { freelancerId, minor = FIVE_HUNDRED, currency = 'USD' }: { freelancerId: string; minor?: bigint; currency?: Currency }): Promise<Deal> => {
  const deal = { milestoneId: newId(), businessId: newId(), freelancerId }
  await shop.run(async (ctx: Ctx) => {
    const { price, clientFee, clientFeeBps, commissionBps } = quoteFor(ctx, { price: { minor, currency } })
    await openHold(ctx, { ...deal, contractId: newId(), amount: price, clientFee, clientFeeBps, commissionBps })
  }, undefined)
  return deal
}

const urls = { returnUrl: 'http://127.0.0.1:9/back', cancelUrl: 'http://127.0.0.1:9/cancelled' }
/** The business presses Fund: through the same service that contracts' resolver calls. */
export const openFunding = (shop: Shop, { milestoneId }: Deal) =>
  shop.app.get(Funding).open(systemAsker('story'), { milestoneId, title: 'SMM for a coffee house, period 1', ...urls })
export const linkOf = async (shop: Shop, deal: Deal): Promise<FundingLink> => {
  const link = await openFunding(shop, deal)
  if (isRefusal(link)) throw new Error(link.code)
  return link
}
export const sessionOf = (link: FundingLink): string => new URL(link.url).pathname.split('/').at(-1)!

/** Pays the page as a person with a card; fills in the form over HTTP. */
export const pay = async (link: FundingLink, number = '4242424242424242'): Promise<number> => {
  const form = new URLSearchParams({ number, expiry: '12/34', cvc: '123' })
  return (await fetch(link.url, { method: 'POST', body: form, redirect: 'manual' })).status
}

export const fundedMilestone = async (shop: Shop, { card, ...input }: Parameters<typeof signedMilestone>[1] & { card?: string }): Promise<Deal> => {
  const deal = await signedMilestone(shop, input)
  await pay(await linkOf(shop, deal), card)
  await shop.settle()
  await tellInStory(shop, 'charged')
  return deal
}

/** What contracts does inside its approval. */
export const release = async (shop: Shop, { milestoneId }: Deal, minor = FIVE_HUNDRED) =>
  shop.run(async (ctx: Ctx) => releaseHold(ctx, { hold: await claimHold(ctx, milestoneId), amountMinor: minor, decisionId: newId() }), undefined)

/** What the contexts above do when the client's money goes back; `takeBack` also undoes releases. */
export const refund = async (shop: Shop, { milestoneId }: Deal, { minor = FIVE_HUNDRED, takeBack = false } = {}) =>
  shop.run(async (ctx: Ctx) => refundHold(ctx, { hold: await claimHold(ctx, milestoneId), amountMinor: minor, decisionId: newId(), takeBack }), undefined)
/** So much to the freelancer, the rest of what is protected to the client. */
export const split = async (shop: Shop, { milestoneId }: Deal, releaseMinor: bigint) =>
  shop.run(async (ctx: Ctx) => splitHold(ctx, { hold: await claimHold(ctx, milestoneId), releaseMinor, releaseDecisionId: newId(), refundDecisionId: newId() }), undefined)

export const byHand = (shop: Shop, freelancerId: string) =>
  shop.ask(freelancerId, 'mutation { setPayoutMode(input: { mode: HAND }) { ... on Payee { payoutMode } ... on Refusal { code } } }')
export const withdrawUsd = async (shop: Shop, freelancerId: string): Promise<Record<string, unknown>> => {
  const answer = await shop.ask(freelancerId, 'mutation { withdraw(input: { currency: USD }) { __typename ... on Payout { id state amount { minor } } ... on Refusal { code message } } }')
  return answer['withdraw']
}

const START = 'mutation($country: String!) { startPayeeOnboarding(input: { country: $country }) { __typename ... on OnboardingLink { url } ... on Refusal { code message } } }'

/** A freelancer whose payout account is ready: started in our API, filled in at the sandbox, heard of by webhook. */
export const readyPayee = async (shop: Shop, name: string, bankNumber = '000123456789'): Promise<string> => {
  const freelancerId = await shop.person(name)
  const { startPayeeOnboarding } = await shop.ask(shop.signIn(freelancerId), START, { country: 'US' })
  if (startPayeeOnboarding.__typename !== 'OnboardingLink') throw new Error(JSON.stringify(startPayeeOnboarding))
  const rows: { stripe_account_id: string }[] = await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId])
  await shop.sandbox.control.onboard(rows[0]!.stripe_account_id, { country: 'us', bankNumber })
  await shop.sandbox.control.runDueWork()
  await shop.settle()
  return freelancerId
}
