import { acceptItems, type Item } from '@rolecall/contracts'
import { grantStaff } from '@rolecall/identity'
import { toPublicId } from '@rolecall/kernel'
import { askItemChanges } from '../../../libs/contracts/actions/ask-item-changes.js'
import { askRuling, writeInDispute } from '../../../libs/contracts/actions/disputes/talk.js'
import { openDispute } from '../../../libs/contracts/actions/disputes/open-dispute.js'
import { anActiveContract, handIn } from '../../factories/contracts.js'
import { dayFromNow } from '../../factories/hiring.js'
import { granted } from '../../factories/market.js'
import { newAccount, type Account } from './people.js'
import type { Stack } from './stack.js'
import type { Pair } from './work-seed.js'

/** Five reports: four accepted, the last one sent back once and handed in again. */
export const fiveReports = async ({ world }: Stack, pair: Pair, title: string) => {
  const job = {
    languages: [pair.lang], niche: 'food', title, description: 'Reports.', timeZone: 'Europe/Berlin', hoursPerWeek: 5, startsOn: dayFromNow(1), endsOn: dayFromNow(30),
    duties: [{ dutySlug: 'smm.competitor-monitoring', quantity: 5, importance: 2, note: '' }],
  }
  const deal = await anActiveContract(world, { ...pair, job })
  await handIn(world, deal, deal.items)
  const [last, ...four] = deal.items as [Item, ...Item[]]
  granted(await world.work.run(pair.business.owner, acceptItems, { itemIds: four.map((item) => item.id) }))
  granted(await world.work.run(pair.business.owner, askItemChanges, { itemId: last.id, reason: 'A fourth competitor.' }))
  await handIn(world, deal, [last])
  return { deal, last, path: `/contracts/${toPublicId('contract', deal.contractId)}`, milestone: toPublicId('milestone', deal.milestone.id) }
}

/** A dispute that both sides have talked about and that waits for a moderator. */
export const beforeModerator = async (stack: Stack, pair: Pair, title: string): Promise<string> => {
  const { world } = stack
  const { last } = await fiveReports(stack, pair, title)
  const items = [{ itemId: last.id, reason: 'incomplete' as const, text: pair.lang === 'ru' ? 'Описаны две кофейни из трёх.' : 'Two of the three are described.' }]
  const { id: disputeId } = granted(await world.work.run(pair.business.owner, openDispute, { items, wanted: pair.lang === 'ru' ? 'Половину доли назад.' : 'Half of the share back.' }))
  granted(await world.work.run(pair.freelancer.asker, writeInDispute, { disputeId, text: pair.lang === 'ru' ? 'Третья закрылась.' : 'The third one has closed.' }))
  granted(await world.work.run(pair.business.owner, askRuling, { disputeId }))
  return disputeId
}
export const aModerator = async (stack: Stack, lang: Pair['lang']): Promise<Account> => {
  const account = await newAccount(stack, { lang, name: lang === 'ru' ? 'Лев Морозов' : 'Leo Frost' })
  granted(await stack.world.work.run(stack.world.system, grantStaff, { email: account.email, right: 'moderator' }))
  return account
}
