import 'reflect-metadata'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { newId, toPublicId } from '@rolecall/kernel'
import type { Asker } from '@rolecall/platform'
import { aContractShop, type ContractShop } from '../../../../test/factories/contract-shop.js'
import { aDispute, lineOf, transfersArrive, type Disputed } from '../../../../test/factories/disputes.js'
import { aBusiness, aFreelancer, granted } from '../../../../test/factories/market.js'
import { countStatements } from '../../../../test/support/statements.js'
import { ruleDispute } from '../../actions/disputes/moderate.js'
import { askRuling, offerInDispute, writeInDispute } from '../../actions/disputes/talk.js'
import { packFacts } from '../../data/pack-reads.js'
import { ItemEvidence } from '../../data/item-history.entity.js'
import { Terms } from '../../data/terms.entity.js'
import { termsHash } from '../../domain/terms.js'
import { disputesToRule } from '../../data/disputes/dispute-reads.js'
import { DisputeFieldsResolver } from './dispute-fields.resolver.js'
import { disputeNode, disputeQueue } from './dispute-nodes.js'
import { packOf } from './dispute-pack.js'

let shop: ContractShop
beforeAll(async () => (shop = await aContractShop()), 60_000)
afterAll(() => shop?.close())

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const page = `query ($id: DisputeId!) { dispute(id: $id) {
  id state contractTitle milestoneTitle businessName freelancerName openedBy myVoice wanted moves moderatorMoves conflict taken paysSoon
  answerUntil talkUntil ruleUntil secondUntil withheld { minor } waitsFor { party text otherwise }
  items { id title reason stateBefore state byDefault share { minor } acceptance evidence { kind url text round checks { __typename } file { url } } history { by move } }
  events { id kind voice by text lines { itemId toFreelancer { minor } toClient { minor } } }
  standingOffer { id } byDefault { gross { minor } commission { minor } net { minor } returned { minor } returnedFee { minor } }
  pack { sha256 entries { name sha256 bytes } } } }`
const idOf = (deal: Disputed) => toPublicId('dispute', deal.dispute.id)
const read = async (cookie: string, deal: Disputed, lang = 'en') => {
  const { data, errors } = await shop.ask(cookie, page, { id: idOf(deal) }, lang)
  expect(errors).toBeUndefined()
  return data.dispute
}
const input = (deal: Disputed, minor: bigint) => {
  const { toFreelancer, toClient } = lineOf(deal.last, minor)
  const shown = (amount: { minor: bigint; currency: string }) => ({ minor: amount.minor.toString(), currency: amount.currency })
  return { disputeId: idOf(deal), lines: [{ itemId: toPublicId('item', deal.last.id), toFreelancer: shown(toFreelancer), toClient: shown(toClient) }] }
}

describe('the page of a dispute', () => {
  test('shows both sides the clocks, the default from the first day and their moves, and strangers nothing', async () => {
    const deal = await aDispute(shop.world, shop.small)
    const mine = await read(shop.business.cookie, deal)
    expect(mine).toMatchObject({ state: 'OPENED', openedBy: 'CLIENT', myVoice: 'CLIENT', moves: ['write', 'offer', 'withdraw'], withheld: { minor: deal.last.shareMinor.toString() }, moderatorMoves: [], conflict: null })
    expect(mine.items).toMatchObject([{ reason: 'NOT_AS_AGREED', stateBefore: 'SUBMITTED', state: 'DISPUTED', byDefault: 'FREELANCER' }])
    expect(mine.byDefault).toMatchObject({ gross: { minor: deal.last.shareMinor.toString() }, returned: { minor: '0' } })
    const theirs = await read(shop.freelancer.cookie, deal, 'ru')
    expect(theirs).toMatchObject({ myVoice: 'FREELANCER', moves: ['write', 'offer'], waitsFor: { party: 'FREELANCER', text: 'Ответьте или предложите, как разделить доли.' } })
    expect((await shop.ask(shop.stranger.cookie, page, { id: idOf(deal) })).data.dispute).toBeNull()
    expect((await shop.ask('', page, { id: idOf(deal) })).errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
  })

  test('says what was agreed for the item in its period, also when later terms leave the duty out', async () => {
    const deal = await aDispute(shop.world, { ...shop.small, freelancer: await aFreelancer(shop.world) })
    const { manager } = shop.world.database
    const { content, ...first } = await manager.findOneByOrFail(Terms, { contractId: deal.contractId })
    const later = { ...content, version: 2, duties: [], amends: { version: 1, fromPeriod: 2, keptUntil: content.endsOn, fromNow: false } }
    await manager.insert(Terms, { ...first, id: newId(), version: 2, content: later, hash: termsHash(later) })
    const agreed = content.duties.find(({ dutySlug }) => dutySlug === deal.last.dutySlug)!.acceptance
    const asked = await shop.ask(shop.business.cookie, 'query ($id: DisputeId!) { dispute(id: $id) { items { acceptance acceptanceLang } pack { entries { name sha256 } } } }', { id: idOf(deal) }, 'ru')
    expect(asked.data.dispute.items).toEqual([{ acceptance: agreed, acceptanceLang: content.lang.toUpperCase() }])
    const terms = asked.data.dispute.pack.entries.filter(({ name }: { name: string }) => name.startsWith('terms'))
    expect(terms).toEqual([{ name: 'terms.json', sha256: first.hash }, { name: 'terms-2.json', sha256: termsHash(later) }])
    expect((await shop.world.work.read(shop.world.system, packFacts, deal.milestone.id))!.terms.version).toBe(1)
  })

  test('goes from an offer to its acceptance over the API, and refuses in words', async () => {
    const deal = await aDispute(shop.world, shop.small)
    const offer = 'mutation ($input: OfferInDisputeInput!) { offerInDispute(input: $input) { __typename ... on Dispute { state standingOffer { id by } } ... on DivisionRefused { reason message share { minor } } } }'
    const wrong = input(deal, 10n)
    wrong.lines[0]!.toClient.minor = '1'
    expect((await shop.ask(shop.freelancer.cookie, offer, { input: wrong }, 'ru')).data.offerInDispute).toMatchObject({ __typename: 'DivisionRefused', reason: 'does_not_add_up', message: 'Две части вместе должны быть равны доле пункта.' })
    const { standingOffer } = (await shop.ask(shop.freelancer.cookie, offer, { input: input(deal, 10n) })).data.offerInDispute
    expect(standingOffer).toMatchObject({ by: 'Api 2' })
    await transfersArrive(shop.world, deal.milestone.id)
    const accept = 'mutation ($input: AcceptDisputeOfferInput!) { acceptDisputeOffer(input: $input) { __typename ... on Dispute { state ending moves items { toFreelancer { minor } } } ... on Refusal { code } } }'
    const answer = { input: { disputeId: idOf(deal), offerId: standingOffer.id } }
    expect((await shop.ask(shop.freelancer.cookie, accept, answer)).data.acceptDisputeOffer).toMatchObject({ code: 'OFFER_REPLACED' })
    expect((await shop.ask(shop.business.cookie, accept, answer)).data.acceptDisputeOffer).toEqual({ __typename: 'Dispute', state: 'SETTLED', ending: 'AGREED', moves: [], items: [{ toFreelancer: { minor: '10' } }] })
  })

  test('the preview is what the books say afterwards, to the last unit', async () => {
    const deal = await aDispute(shop.world, shop.small)
    granted(await shop.world.work.run(deal.freelancer.asker, writeInDispute, { disputeId: deal.dispute.id, text: 'It is all there.' }))
    granted(await shop.world.work.run(deal.freelancer.asker, askRuling, { disputeId: deal.dispute.id }))
    await transfersArrive(shop.world, deal.milestone.id)
    const third = deal.last.shareMinor / 3n
    const preview = 'query ($input: DivideDisputeInput!) { divideDispute(input: $input) { ... on DisputeDivision { gross { minor } commission { minor } net { minor } returned { minor } returnedFee { minor } } ... on Refusal { code } } }'
    const shown = (await shop.ask(shop.business.cookie, preview, { input: input(deal, third) })).data.divideDispute
    const moderator = shop.world.as({ accountId: newId(), staff: ['moderator'] })
    granted(await shop.world.work.run(moderator, ruleDispute, { disputeId: deal.dispute.id, lines: [lineOf(deal.last, third)], reasonCode: 'done_in_part', text: 'A third of it was done.' }))
    const of = { where: [deal.milestone.id] }
    const [release] = await shop.world.database.query('SELECT gross_minor, commission_minor, net_minor FROM payments.releases WHERE milestone_id = $1 ORDER BY decided_at DESC, id DESC LIMIT 1', of.where)
    const [refund] = await shop.world.database.query('SELECT amount_minor, client_fee_minor FROM payments.refunds WHERE milestone_id = $1', of.where)
    expect(shown).toEqual({
      gross: { minor: release.gross_minor }, commission: { minor: release.commission_minor }, net: { minor: release.net_minor },
      returned: { minor: refund.amount_minor }, returnedFee: { minor: refund.client_fee_minor },
    })
  })

  test('takes as many statements for many items as for one', async () => {
    const one = await aDispute(shop.world, shop.small)
    const many = await aDispute(shop.world, { ...shop.small, job: { ...shop.small.job, duties: [{ dutySlug: 'smm.competitor-monitoring', quantity: 12, importance: 2, note: '' }] } })
    const count = async (deal: Disputed) => countStatements(async () => {
      const node = (await shop.world.work.read(shop.world.member(shop.business.accountId, shop.business.businessId), disputeNode, { id: deal.dispute.id }))!
      await packOf(node)
    })
    expect(await count(many)).toBe(await count(one))
  })
})

const waitsForRuling = async (freelancer: Disputed['freelancer'] = shop.freelancer): Promise<Disputed> => {
  const deal = await aDispute(shop.world, { ...shop.small, freelancer })
  granted(await shop.world.work.run(deal.freelancer.asker, writeInDispute, { disputeId: deal.dispute.id, text: 'It is all there.' }))
  granted(await shop.world.work.run(deal.freelancer.asker, askRuling, { disputeId: deal.dispute.id }))
  return deal
}
describe('the queue of moderators', () => {
  const moderator = () => shop.world.as({ accountId: newId(), staff: ['moderator'] })
  test('holds what waits for a ruling by deadline, page by page, and says how many there are', async () => {
    const [later, sooner] = [await waitsForRuling(), await waitsForRuling()]
    await aDispute(shop.world, shop.small)
    const end = new Date(later.dispute.ruleUntil.getTime() - 3_600_000)
    await shop.world.database.query('UPDATE contracts.disputes SET waits_until = $2 WHERE id = $1', [sooner.dispute.id, end])
    const { count, nextUntil } = (await shop.world.work.read(moderator(), disputesToRule, undefined))!
    const page = async (after: string[] | null) => (await shop.world.work.read(moderator(), disputeQueue, { page: { list: 'disputes', first: 1, take: 2, after } }))!
    const first = await page(null)
    expect([first.nodes[0]!.id, first.pageInfo.hasNextPage, nextUntil]).toEqual([sooner.dispute.id, true, end])
    expect(first.nodes[0]).toMatchObject({ moderatorMoves: ['take', 'rule', 'ask'], conflict: null, moves: [] })
    const rest = (await page([end.toISOString(), sooner.dispute.id])).nodes
    expect(rest.map(({ id }) => id)).toEqual([later.dispute.id])
    expect(count).toBe(2)
    expect(await shop.world.work.read(later.business.owner, disputesToRule, undefined)).toBeNull()
  })
})

describe('a page of the queue', () => {
  test('takes as many statements for three disputes as for one, also for a moderator who works in a business', async () => {
    const { world, business } = shop
    const elsewhere = await aBusiness(world)
    const moderator = { ...elsewhere.owner, actor: { ...elsewhere.owner.actor, staff: ['moderator'] } } as Asker
    const one = await waitsForRuling(await aFreelancer(world))
    const cost = (first: number) => countStatements(async () => {
      const { nodes } = (await world.work.read(moderator, disputeQueue, { page: { list: 'disputes', first, take: first, after: null } }))!
      for (const node of nodes) await new DisputeFieldsResolver().items(node)
      expect(nodes).toHaveLength(first)
      expect(nodes[0]).toMatchObject({ itemCount: 1, conflict: null })
    })
    await waitsForRuling(await aFreelancer(world))
    await waitsForRuling(await aFreelancer(world))
    await world.database.query(`UPDATE contracts.disputes SET state = 'second_ruling' WHERE state = 'ruling' AND id <> $1`, [one.dispute.id])
    expect(await cost(3)).toBe(await cost(1))
    const mine = { ...business.owner, actor: { ...business.owner.actor, staff: ['moderator'] } } as Asker
    const [own] = (await world.work.read(mine, disputeQueue, { page: { list: 'disputes', first: 1, take: 1, after: null } }))!.nodes
    expect([own!.conflict, own!.moderatorMoves]).toEqual(['party', []])
  })
})

describe('the evidence pack', () => {
  test('lists a hash for the terms, the record, each item and each stored piece of evidence, and one of the list', async () => {
    const deal = await aDispute(shop.world, shop.small)
    granted(await shop.world.work.run(deal.freelancer.asker, offerInDispute, { disputeId: deal.dispute.id, lines: [lineOf(deal.last, 5n)], note: 'Five.' }))
    const { pack } = await read(shop.business.cookie, deal)
    const hashes = new Map<string, string>(pack.entries.map((entry: { name: string; sha256: string }) => [entry.name, entry.sha256]))
    const stored = await shop.world.database.manager.findBy(ItemEvidence, { itemId: deal.last.id })
    expect(stored.length).toBeGreaterThan(0)
    const evidence = [...hashes.keys()].filter((name) => name.startsWith('evidence/'))
    expect(evidence.sort()).toEqual(stored.map(({ id }) => `evidence/${toPublicId('evidence', id)}`).sort())
    for (const { id, url, text } of stored) expect(hashes.get(`evidence/${toPublicId('evidence', id)}`)).toBe(sha256(url ?? text!))
    const terms = await shop.world.database.manager.findOneByOrFail(Terms, { contractId: deal.contractId })
    expect(hashes.get('terms.json')).toBe(terms.hash)
    expect(pack.sha256).toBe(sha256(pack.entries.map((entry: { name: string; sha256: string }) => `${entry.sha256}  ${entry.name}\n`).join('')))
  })

  test('can be taken along by both sides as JSON whose contents have the listed hashes, and as text', async () => {
    const deal = await aDispute(shop.world, shop.small)
    const get = (cookie: string, as: string) => fetch(`${shop.url}/api/dispute-pack?dispute=${idOf(deal)}&as=${as}`, { headers: { cookie } })
    const json = (await (await get(shop.freelancer.cookie, 'json')).json()) as { entries: { name: string; sha256: string }[]; contents: Record<string, string> }
    for (const [name, content] of Object.entries(json.contents)) expect(sha256(content)).toBe(json.entries.find((entry) => entry.name === name)!.sha256)
    const text = await (await get(shop.business.cookie, 'txt')).text()
    expect(text).toContain(json.entries[0]!.sha256)
    expect(text).not.toContain('{{')
    expect((await get(shop.stranger.cookie, 'json')).status).toBe(404)
    expect((await get(shop.business.cookie, 'exe')).status).toBe(400)
  })
})
