import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { currencies, currencyCodes, DAY_MS, money, newId, type Currency } from '@rolecall/kernel'
import { claimHold, releaseHold } from '@rolecall/payments'
import { anOffer, aSignedContract, milestonesOf, protectMoney, smallJob, termsOf } from '../../../test/factories/contracts.js'
import { aBusiness, aFreelancer, aProposal, aPublishedJob, granted } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { termsShown } from '../api/terms-shown.js'
import type { TermsContent } from '../domain/terms.js'
import { makeOffer } from './make-offer.js'
import { quoteOfTerms } from './quote-terms.js'
import { signContract } from './sign-contract.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false', CLIENT_FEE_BPS: '325', COMMISSION_BPS: '1050' })))
afterAll(() => world.close())

/** A price that does not divide evenly by anything. */
const oddPrice = (currency: Currency): bigint => currencies[currency].minMilestoneMinor * 7n + 333n
/** Agreed in a currency, signed by both. */
const signedIn = async (currency: Currency) => {
  const [business, freelancer] = [await aBusiness(world), await aFreelancer(world, { profile: { rate: money(currencies[currency].minMilestoneMinor, currency) } })]
  const job = await aPublishedJob(world, business, { ...smallJob, budget: money(oddPrice(currency) * 3n, currency) })
  const proposal = await aProposal(world, freelancer, { job, each: money(oddPrice(currency), currency) })
  const { id: contractId } = granted(await world.work.run(business.owner, makeOffer, { proposalId: proposal.id }))
  const terms = await termsOf(world, { contractId })
  for (const asker of [business.owner, freelancer.asker]) granted(await world.work.run(asker, signContract, { contractId, termsHash: terms.hash }))
  return { terms, milestone: (await milestonesOf(world, { contractId }))[0]! }
}
const minors = (amounts: Record<string, { minor: bigint }>): string[] => Object.values(amounts).map(({ minor }) => minor.toString())
const one = async <R>(statement: string, id: string): Promise<R> => ((await world.database.query(statement, [id])) as R[])[0]!

describe('the figures of an offer', () => {
  test.each(currencyCodes)('in %s stand unchanged in terms, protected funds, receipts and books', async (currency) => {
    const { terms, milestone } = await signedIn(currency)
    const { quote: shown, milestones: [first] } = termsShown(terms, [], 'en')
    const { content } = terms
    expect(minors({ a: shown.price, b: shown.clientFee, c: shown.clientTotal, d: shown.commission, e: shown.freelancerNet })).toEqual(
      [content.quote.priceMinor, content.quote.clientFeeMinor, content.quote.clientTotalMinor, content.quote.commissionMinor, content.quote.freelancerNetMinor])
    expect([shown.currency, shown.provider, shown.clientFeeBps, shown.commissionBps]).toEqual([currency, 'stripe', 325, 1050])
    const { id } = milestone
    await protectMoney(world, id)
    await world.work.run(world.system, async (ctx) => releaseHold(ctx, { hold: await claimHold(ctx, id), amountMinor: milestone.price.minor, decisionId: newId() }), undefined)
    const receipt = async (kind: string) => (await one<{ content: Record<string, unknown> }>(`SELECT content FROM payments.receipts WHERE kind = '${kind}' AND milestone_id = $1`, id)).content
    const posted = async (fact: string, account: string) =>
      (await one<{ amount: string }>(`SELECT abs(p.amount) AS amount FROM payments.ledger_postings p JOIN payments.ledger_accounts a ON a.id = p.account_id
         JOIN payments.ledger_transactions t ON t.id = p.transaction_id JOIN payments.operations o ON o.id = t.operation_id
        WHERE o.hold_id = $1 AND t.kind = '${fact}' AND split_part(a.code, ':', 1) = '${account}'`, id)).amount
    const [funding, release] = [await receipt('funding'), await receipt('release')]
    const { quote } = content.milestones[0]!
    expect([first!.price.minor.toString(), first!.quote.clientFee.minor.toString(), first!.quote.commission.minor.toString(), first!.quote.freelancerNet.minor.toString()]).toEqual(
      [content.milestones[0]!.priceMinor, quote!.clientFeeMinor, quote!.commissionMinor, quote!.freelancerNetMinor])
    expect([funding['priceMinor'], funding['clientFeeMinor'], release['commissionMinor'], release['netMinor'], release['clientFeeMinor']]).toEqual(
      [content.milestones[0]!.priceMinor, quote!.clientFeeMinor, quote!.commissionMinor, quote!.freelancerNetMinor, quote!.clientFeeMinor])
    expect([await posted('charge', 'client.hold'), await posted('charge', 'client.fee_hold'), await posted('release', 'revenue.commission'), await posted('release', 'freelancer.payable'), await posted('release', 'revenue.client_fee')]).toEqual(
      [content.milestones[0]!.priceMinor, quote!.clientFeeMinor, quote!.commissionMinor, quote!.freelancerNetMinor, quote!.clientFeeMinor])
    expect([funding['agreement'], release['agreement']]).toEqual([expect.objectContaining({ contract: content.title, milestone: 'Milestone 1', business: content.business.name }), expect.anything()])
  })
})

describe('terms', () => {
  test('of several milestones have each its figures and day, and the sums above', async () => {
    const deal = await aSignedContract(world, { job: { ...smallJob, endsOn: new Date(Date.now() + 75 * DAY_MS).toISOString().slice(0, 10) } })
    const { content } = await termsOf(world, deal)
    expect(content.milestones.length).toBeGreaterThan(1)
    for (const part of ['clientFeeMinor', 'clientTotalMinor', 'commissionMinor', 'freelancerNetMinor', 'providerFeeMinor'] as const) {
      expect(content.milestones.reduce((sum, each) => sum + BigInt(each.quote![part]), 0n).toString()).toBe(content.quote[part])
    }
    expect(content.quote.payoutOn).toBe(content.milestones[0]!.quote!.payoutOn)
    expect(content.quote.payoutOn! > content.milestones[0]!.endsOn).toBe(true)
    expect(await milestonesOf(world, deal)).toHaveLength(content.milestones.length)
  })
  test('written before the figures were frozen are read with the rates they were signed with', async () => {
    const terms = await termsOf(world, await anOffer(world))
    const { currency: _currency, refundRules: _rules, payoutOn: _day, ...quote } = terms.content.quote
    const old = { ...terms.content, quote, milestones: terms.content.milestones.map(({ quote: _quote, ...milestone }) => milestone) } as TermsContent
    expect(quoteOfTerms(old)).toEqual(quoteOfTerms(terms.content))
    expect(termsShown({ ...terms, content: old } as never, [], 'ru')).toEqual(termsShown(terms, [], 'ru'))
  })
})
