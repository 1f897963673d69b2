import { authorizeFunding } from '@rolecall/contracts'
import { HOUR_MS, later, MINUTE_MS } from '@rolecall/kernel'
import { holdsOf, onboard, payeeOf, seedFloat, setReferenceRate, type PaymentGateway } from '@rolecall/payments'
import { ago } from './calendar.js'
import { askerFor, granted, type Market } from './market.js'
import type { Business, Freelancer } from './people.js'

const ARRIVED_MS = 20 * HOUR_MS

/** The books begin with what the platform owns at the sandbox. */
export const openBooks = (market: Market): Promise<unknown> => market.once({
  key: 'books', at: ago(market.today, 62), who: null,
  act: (ctx) => seedFloat(ctx, { currencies: ['RUB', 'EUR', 'USD', 'GBP', 'JPY'] }),
})

const RATES = [['EUR', 'RUB', '92.5'], ['USD', 'RUB', '80'], ['EUR', 'USD', '1.155'], ['GBP', 'EUR', '1.14'], ['EUR', 'JPY', '178']] as const

/** What currencies are worth in each other in the demo market, for estimates. */
export const enterRates = (market: Market): Promise<unknown> => market.once({
  key: 'rates', at: market.today, who: null,
  act: async (ctx) => {
    for (const [from, to, rate] of RATES) granted(await setReferenceRate(ctx, { from, to, rate }))
    return RATES.length
  },
})

/** Brings the sandbox to a moment; a filling that goes on after a restart finds it in the present, where it stays. */
export const followTime = async ({ sandbox }: Market, at: Date): Promise<void> => void await sandbox?.moveTo(at)

/** The moment a payment page can be opened at: the wished one, or the sandbox's, which takes no page of its past. */
const pageMoment = async ({ sandbox }: Market, at: Date): Promise<Date> => {
  const stands = await sandbox!.moveTo(at)
  return stands.getTime() - at.getTime() > MINUTE_MS ? stands : at
}

const accountOf = async ({ work }: Market, freelancerId: string): Promise<string> => {
  const rows: { stripe_account_id: string }[] = await work.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId])
  return rows[0]!.stripe_account_id
}

export interface Onboarding { person: Freelancer, country: string, at: Date, gateway: PaymentGateway }

/** Opens a payout account and fills in the provider's form. Begun again it goes on where it was. */
export const onboardPerson = async (market: Market, { person, country, at, gateway }: Onboarding): Promise<void> => {
  const { accountId: freelancerId } = person
  const payee = await market.work.read(askerFor(null, at), (ctx) => payeeOf(ctx, freelancerId), undefined)
  if (payee?.state === 'ready') return
  await followTime(market, at)
  const urls = { refreshUrl: 'https://rolecall.example/money', returnUrl: 'https://rolecall.example/money' }
  granted(await onboard({ gateway, run: (action, input) => market.work.run(askerFor(null, at), action, input) }, { freelancerId, country, ...urls }))
  const [givenName = '', surname = ''] = person.name.split(' ')
  await market.sandbox!.onboard(await accountOf(market, freelancerId), { givenName, surname, country })
  await market.delivery.tick(later(at, 2 * MINUTE_MS))
}

/** The business pays the milestone on the provider's page; the work may start. */
export const protect = async (market: Market, { milestoneId, business, at }: { milestoneId: string, business: Business, at: Date }): Promise<void> => {
  const holds = await market.work.read(askerFor(null, at), (ctx) => holdsOf(ctx, [milestoneId]), undefined)
  const state = holds?.get(milestoneId)?.state
  if (state !== 'unfunded' && state !== 'funding') return
  const asker = askerFor(business, await pageMoment(market, at))
  const { title, path } = granted(await market.work.run(asker, authorizeFunding, { milestoneId }))
  const page = `${market.work.config.PUBLIC_URL}${path}`
  const link = granted(await market.funding.open(asker, { milestoneId, title, returnUrl: page, cancelUrl: page }))
  await market.sandbox!.pay(new URL(link.url).pathname.split('/').at(-1)!)
  await market.funding.refresh(askerFor(business, at), milestoneId)
}

/** The transfer has arrived; the balance goes on to the bank, and the bank has it. */
export const payOut = async (market: Market, at: Date): Promise<void> => {
  await followTime(market, later(at, HOUR_MS))
  await market.delivery.tick(later(at, HOUR_MS))
  await market.sandbox!.hurry()
  await market.sandbox!.hurry()
  await followTime(market, later(at, ARRIVED_MS))
  await market.delivery.tick(later(at, ARRIVED_MS))
}
