import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { wordsOf } from '../../notifications/data/words.js'
import { anActiveContract, handIn, itemsOf, settle } from '../../../test/factories/contracts.js'
import { granted } from '../../../test/factories/market.js'
import { deliverer } from '../../../test/support/deliver.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { acceptItem } from './accept-items.js'
import { approveMilestone } from './approve-milestone.js'
import { askItemChanges } from './ask-item-changes.js'
import { askMilestoneChanges } from './ask-milestone-changes.js'
import { submitMilestone } from './submit-milestone.js'
import { onMilestoneApproved } from '../reactions/on-milestone-approved.js'

let world: World
let deal: Awaited<ReturnType<typeof anActiveContract>>
interface Told {
  readonly kind: string
  readonly facts: Record<string, string | number>
  readonly path: string
}
const noticesOf = (accountId: string): Promise<Told[]> =>
  world.database.query('SELECT kind, facts, path FROM notifications.notices WHERE account_id = $1 ORDER BY created_at, id', [accountId])

beforeAll(async () => {
  world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })
  deal = await anActiveContract(world)
  const { business, freelancer, milestone, items } = deal
  const milestoneId = milestone.id
  await handIn(world, deal, items)
  granted(await world.work.run(business.owner, askItemChanges, { itemId: items[0]!.id, reason: 'Brighter.' }))
  await handIn(world, deal, items.slice(0, 1))
  granted(await world.work.run(freelancer.asker, submitMilestone, { milestoneId }))
  granted(await world.work.run(business.owner, askMilestoneChanges, { milestoneId, reason: 'Warmer.' }))
  const again = await itemsOf(world, milestoneId)
  await handIn(world, deal, again)
  granted(await world.work.run(freelancer.asker, submitMilestone, { milestoneId }))
  for (const { id } of again) granted(await world.work.run(business.owner, acceptItem, { itemId: id }))
  granted(await world.work.run(business.owner, approveMilestone, { milestoneId, expectedAmount: milestone.price }))
  await deliverer(world).deliver({ parts: [onMilestoneApproved], times: 2 })
  granted(await settle(world, milestoneId))
  granted(await settle(world, milestoneId))
}, 60_000)
afterAll(() => world.close())

describe('from the offer to the money', () => {
  test('the freelancer is told of each thing that is his to know, once', async () => {
    expect((await noticesOf(deal.freelancer.id)).map(({ kind }) => kind)).toEqual([
      'contract_offered',
      'contract_client_signed',
      'contract_funded',
      'contract_item_changes',
      'contract_changes_requested',
      'contract_approved',
      'contract_released',
      'contract_ended',
    ])
  })
  test('the business is told of each thing that waits for it; many items of a day are one notice', async () => {
    expect((await noticesOf(deal.business.accountId)).map(({ kind }) => kind)).toEqual([
      'proposal_received',
      'contract_to_sign',
      'contract_signed',
      'contract_funded',
      'contract_items_submitted',
      'contract_milestone_submitted',
      'contract_milestone_submitted',
      'contract_ended',
    ])
  })
  test('each in whole sentences of both languages, with a page to open', async () => {
    for (const { kind, facts, path } of [...(await noticesOf(deal.freelancer.id)), ...(await noticesOf(deal.business.accountId))]) {
      for (const lang of ['ru', 'en'] as const) {
        const { title, body } = wordsOf(lang, kind, facts)
        expect(`${title} ${body}`).not.toMatch(/\{\{|undefined|notice\.|!|please|successfully/i)
        expect(body).toMatch(/[.?]$/)
      }
      expect(path).toMatch(/^\/(contracts|jobs)\//)
    }
  })
})

describe('who is both the freelancer and a member of the business', () => {
  test('stays the freelancer in the contract: nobody approves his own work', async () => {
    const another = await anActiveContract(world)
    const { freelancer, business, items } = another
    await handIn(world, another, items.slice(0, 1))
    const both = world.member(freelancer.id, business.businessId)
    const input = { itemId: items[0]!.id }
    expect(await world.work.run(both, acceptItem, input)).toMatchObject({ code: 'CONFLICT' })
    expect(granted(await world.work.run(business.owner, acceptItem, input))).toMatchObject({ state: 'accepted' })
  })
})
