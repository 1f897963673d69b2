import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { aContractShop, type ContractShop } from '../../../../test/factories/contract-shop.js'
import { anActiveContract, handIn, termsOf } from '../../../../test/factories/contracts.js'
import { aDispute, lineOf } from '../../../../test/factories/disputes.js'
import { endNow } from '../../../../test/factories/endings.js'
import { granted } from '../../../../test/factories/market.js'
import { countStatements } from '../../../../test/support/statements.js'
import { proposeAmendment } from '../../actions/amendments/propose-amendment.js'
import { acceptOffer } from '../../actions/disputes/accept-offer.js'
import { offerInDispute } from '../../actions/disputes/talk.js'
import { askForceMajeure } from '../../actions/endings/ask-force-majeure.js'
import { acceptItemPartly } from '../../actions/items/accept-part.js'
import { moveItems } from '../../actions/items/move-items.js'
import { skipItems } from '../../actions/items/skip-items.js'
import { recordMetrics } from '../../actions/metrics/record-metrics.js'
import { myDecisions } from '../../data/waits/my-decisions.js'
import { dayIn, plusDays } from '../../domain/periods.rules.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())

const query = '{ myDecisions { kind contractId contractTitle timeZone disputeId count until } }'
interface Shown { kind: string; contractId: string; disputeId: string | null; count: number; until: string | null }
const seenBy = async (cookie: string, contractId: string): Promise<Shown[]> => {
  const { data, errors } = await shop.ask(cookie, query)
  expect(errors).toBeUndefined()
  return (data.myDecisions as Shown[]).filter((one) => one.contractId === toPublicId('contract', contractId))
}
const kinds = (decisions: readonly Shown[]): string[] => decisions.map(({ kind }) => kind).sort()

/** Everything that the two sides of one contract can ask each other, outside of disputes. */
const manyQuestions = async () => {
  const { world, business, freelancer } = shop
  const deal = await anActiveContract(world, shop.small)
  const { contractId, items: [first, second, third] } = deal
  await handIn(world, deal, [first!])
  granted(await world.work.run(business.owner, acceptItemPartly, { itemId: first!.id, percent: 50, reason: 'A half of it' }))
  granted(await world.work.run(business.owner, recordMetrics, { contractId, kind: 'snapshot', measuredOn: dayIn('UTC', new Date()), values: [{ series: 'activity', value: 1 }, { series: 'attendance', value: 2 }] }))
  granted(await world.work.run(freelancer.asker, askForceMajeure, { contractId, reason: 'illness', until: plusDays(dayIn('UTC', new Date()), 3) }))
  granted(await world.work.run(freelancer.asker, proposeAmendment, { contractId, termsHash: (await termsOf(world, deal)).hash, reviewWindowDays: 9 }))
  const moves = [second!, third!].map((item) => ({ itemId: item.id, dueOn: plusDays(dayIn('UTC', item.dueAt), 2) }))
  granted(await world.work.run(freelancer.asker, moveItems, { moves }))
  return deal
}

describe('what waits for a decision', () => {
  test('each side sees what the other asks, with the first clock and how many there are; strangers see nothing', async () => {
    const { contractId } = await manyQuestions()
    const client = await seenBy(shop.business.cookie, contractId)
    expect(kinds(client)).toEqual(['AMENDMENT', 'DUE_DATES', 'FORCE_MAJEURE'])
    expect(client.every(({ until }) => until !== null)).toBe(true)
    const freelancer = await seenBy(shop.freelancer.cookie, contractId)
    expect(freelancer.map(({ kind, count }) => [kind, count]).sort()).toEqual([['METRICS', 2], ['PART', 1]])
    expect(await seenBy(shop.stranger.cookie, contractId)).toEqual([])
    expect((await shop.ask('', query)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
  })
  test('what an answer could not change any more is not asked: dates of work that is skipped, terms of a contract that is ending', async () => {
    const { world, business, freelancer } = shop
    const deal = await anActiveContract(world, shop.small)
    const { contractId, items: [first] } = deal
    granted(await world.work.run(freelancer.asker, moveItems, { moves: [{ itemId: first!.id, dueOn: plusDays(dayIn('UTC', first!.dueAt), 2) }] }))
    granted(await world.work.run(freelancer.asker, proposeAmendment, { contractId, termsHash: (await termsOf(world, deal)).hash, reviewWindowDays: 9 }))
    const asked = async () => {
      const { data } = await shop.ask(business.cookie, `query ($id: ItemId!, $contract: ContractId!) { item(id: $id) { dueChange { state } } contract(id: $contract) { amendments { moves } } }`, { id: toPublicId('item', first!.id), contract: toPublicId('contract', contractId) })
      return [kinds(await seenBy(business.cookie, contractId)), data.item.dueChange?.state ?? null, data.contract.amendments[0].moves]
    }
    expect(await asked()).toEqual([['AMENDMENT', 'DUE_DATES'], 'OPEN', ['sign', 'decline']])
    granted(await world.work.run(business.owner, skipItems, { itemIds: [first!.id], reason: 'Not needed.' }))
    expect(await asked()).toEqual([['AMENDMENT'], null, ['sign', 'decline']])
    granted(await endNow(world, business.owner, { contractId, reason: 'not_needed' }))
    expect(await asked()).toEqual([[], null, []])
  })
  test('a member sees only what he may answer: terms are signed by the owner', async () => {
    const { contractId } = await manyQuestions()
    const { world, business } = shop
    const seen = async (right: 'manager' | 'viewer') => {
      const asker = world.member(business.accountId, business.businessId, right)
      return (await world.work.read(asker, myDecisions, undefined))!.filter((one) => one.contractId === contractId).map(({ kind }) => kind)
    }
    expect((await seen('manager')).sort()).toEqual(['due_dates', 'force_majeure'])
    expect(await seen('viewer')).toEqual([])
  })
  test('a dispute waits for an answer, then the newest offer for the side that did not make it, then for nobody', async () => {
    const { world, business, freelancer } = shop
    const deal = await aDispute(world, shop.small)
    const disputeId = deal.dispute.id
    const both = async () => [kinds(await seenBy(business.cookie, deal.contractId)), kinds(await seenBy(freelancer.cookie, deal.contractId))]
    expect(await both()).toEqual([[], ['DISPUTE_ANSWER']])
    granted(await world.work.run(business.owner, offerInDispute, { disputeId, lines: [lineOf(deal.last, 10n)] }))
    expect(await both()).toEqual([[], ['DISPUTE_OFFER']])
    granted(await world.work.run(freelancer.asker, offerInDispute, { disputeId, lines: [lineOf(deal.last, 20n)] }))
    const [waiting] = await seenBy(business.cookie, deal.contractId)
    expect(waiting).toMatchObject({ kind: 'DISPUTE_OFFER', disputeId: toPublicId('dispute', disputeId) })
    expect(await seenBy(freelancer.cookie, deal.contractId)).toEqual([])
    const { id: offerId } = (await world.database.query('SELECT id FROM contracts.dispute_events WHERE dispute_id = $1 AND kind = $2 ORDER BY at DESC, id DESC', [disputeId, 'offer']))[0]
    granted(await world.work.run(business.owner, acceptOffer, { disputeId, offerId }))
    expect(await both()).toEqual([[], []])
  })
  test('is one statement, whatever the number of contracts', async () => {
    const read = () => countStatements(() => shop.world.work.read(shop.business.owner, myDecisions, undefined))
    const few = await read()
    await manyQuestions()
    expect(await read()).toBe(few)
  })
})
