import { acceptItems, submitMilestone, type Item } from '@rolecall/contracts'
import { createBusiness } from '@rolecall/identity'
import { DAY_MS, toPublicId } from '@rolecall/kernel'
import { anActiveContract, anOffer, handIn, type Deal } from '../../factories/contracts.js'
import { dayFromNow } from '../../factories/hiring.js'
import { granted, type TestBusiness, type TestFreelancer } from '../../factories/market.js'
import { market, newAccount, verified, type Account } from './people.js'
import type { Stack } from './stack.js'
import type { Lang } from './texts.js'

/** A business and a freelancer with accounts they can sign in with. */
export interface Pair {
  readonly owner: Account
  readonly worker: Account
  readonly business: TestBusiness
  readonly freelancer: TestFreelancer
  readonly lang: Lang
}
export const aPair = async (stack: Stack, lang: Lang): Promise<Pair> => {
  const { world } = stack
  const owner = await newAccount(stack, { lang, name: lang === 'ru' ? 'Берта Клаус' : 'Berta Klaus' })
  const made = granted(await world.work.run(world.as({ accountId: owner.accountId }), createBusiness, { name: lang === 'ru' ? 'Кофейня «Папоротник»' : 'Fern Café', timeZone: 'Europe/Berlin', country: 'DE' }))
  const worker = await newAccount(stack, { lang, name: market[lang].names[0] })
  const freelancer = await verified(stack, lang, { accountId: worker.accountId, grade: 1 })
  return { owner, worker, freelancer, lang, business: { businessId: made.id, accountId: owner.accountId, owner: world.member(owner.accountId, made.id) } }
}

const daily = [{ dutySlug: 'smm.daily-posting', quantity: 30, importance: 3, note: '' }, { dutySlug: 'smm.competitor-monitoring', quantity: 4, importance: 2, note: '' }]
const jobOf = ({ lang }: Pair, { title, starts }: { title: string; starts: number }) => ({
  languages: [lang], niche: 'food', title, description: 'Posts, stories and answers.', timeZone: 'Europe/Berlin', hoursPerWeek: 5, duties: daily, startsOn: dayFromNow(starts), endsOn: dayFromNow(starts + 29),
})
const pathOf = ({ contractId }: Pick<Deal, 'contractId'>): string => `/contracts/${toPublicId('contract', contractId)}`

/** An offer that nobody has signed. */
export const offered = async ({ world }: Stack, pair: Pair) => {
  const deal = await anOffer(world, { ...pair, job: jobOf(pair, { title: 'Run the community of a café', starts: 3 }) })
  return { deal, path: pathOf(deal) }
}
/** A monthly service at work from tomorrow on. */
export const monthly = async ({ world }: Stack, pair: Pair, { title, duties = daily, carryOver = false }: { title: string; duties?: typeof daily; carryOver?: boolean }) => {
  const deal = await anActiveContract(world, { ...pair, job: { ...jobOf(pair, { title, starts: 1 }), duties }, offer: { kind: 'monthly', carryOver } })
  return { deal, path: pathOf(deal) }
}
const posts = (items: readonly Item[]): Item[] => items.filter((item) => item.dutySlug === 'smm.daily-posting')

/** A month of posts of which the first seven were handed in. */
export const sevenHandedIn = async ({ world }: Stack, pair: Pair): Promise<string> => {
  const deal = await anActiveContract(world, { ...pair, job: jobOf(pair, { title: 'Daily posts of a café', starts: 1 }) })
  await handIn(world, deal, posts(deal.items).slice(0, 7))
  return pathOf(deal)
}

/** As many duties and items as the largest contract of the demo market has, with a week handed in. */
export const theLargestMonth = async ({ world }: Stack, pair: Pair): Promise<string> => {
  const more = ['negative-comments', 'community-atmosphere', 'banner-design', 'stats-growth'].map((name) => ({ dutySlug: `smm.${name}`, quantity: 4, importance: 2, note: '' }))
  const deal = await anActiveContract(world, { ...pair, job: { ...jobOf(pair, { title: 'Everything for a café', starts: 1 }), duties: [...daily, ...more] } })
  await handIn(world, deal, posts(deal.items).slice(0, 7))
  return pathOf(deal)
}

/** A milestone that was accepted whole and handed in: its notice waits for the business. */
export const toBePaid = async ({ world }: Stack, pair: Pair): Promise<string> => {
  const job = { ...jobOf(pair, { title: 'Watch the neighbours', starts: 1 }), duties: daily.slice(1) }
  const deal = await anActiveContract(world, { ...pair, job })
  await handIn(world, deal, deal.items)
  granted(await world.work.run(pair.business.owner, acceptItems, { itemIds: deal.items.map(({ id }) => id) }))
  granted(await world.work.run(pair.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
  return pathOf(deal)
}

/** A month of posts for a business far in the east, two days later. */
export const inWork = async ({ world }: Stack, pair: Pair): Promise<string> => {
  const deal = await anActiveContract(world, { ...pair, job: { ...jobOf(pair, { title: 'Посты кофейни на месяц', starts: 1 }), timeZone: 'Asia/Vladivostok', minOverlapHours: 0 } })
  await world.passTime(2 * DAY_MS)
  return pathOf(deal)
}
