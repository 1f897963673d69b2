import { toPublicId } from '@rolecall/kernel'
import { openDispute } from '../../libs/contracts/actions/disputes/open-dispute.js'
import { askRuling, offerInDispute, writeInDispute } from '../../libs/contracts/actions/disputes/talk.js'
import { handIn, type anActiveContract } from '../factories/contracts.js'
import { lineOf } from '../factories/disputes.js'
import { granted } from '../factories/market.js'
import type { World } from '../support/world.js'
import type { Scene, Valid } from './scene.js'

type Active = Awaited<ReturnType<typeof anActiveContract>>

/** One dispute that is talked about, with an offer of the freelancer, and one before a moderator; a third item is still to decide. */
export const disputesOf = async (world: World, deal: Active) => {
  const { business, freelancer } = deal
  await handIn(world, deal, deal.items)
  const [disputed, toRule, disputable] = deal.items as [Active['items'][number], Active['items'][number], Active['items'][number]]
  const open = async (itemId: string) => granted(await world.work.run(business.owner, openDispute, { items: [{ itemId, reason: 'incomplete' as const }] }))
  const talked = await open(disputed.id)
  granted(await world.work.run(freelancer.asker, offerInDispute, { disputeId: talked.id, lines: [lineOf(disputed, 100n)] }))
  const ruled = await open(toRule.id)
  granted(await world.work.run(freelancer.asker, writeInDispute, { disputeId: ruled.id, text: 'It is all there.' }))
  granted(await world.work.run(freelancer.asker, askRuling, { disputeId: ruled.id }))
  const [offer] = await world.database.query(`SELECT id FROM contracts.dispute_events WHERE dispute_id = $1 AND kind = 'offer'`, [talked.id])
  return {
    dispute: toPublicId('dispute', talked.id), ruling: toPublicId('dispute', ruled.id), offer: toPublicId('disputeEvent', offer.id),
    disputed: toPublicId('item', disputed.id), toRule: toPublicId('item', toRule.id), disputable: toPublicId('item', disputable.id),
    disputedShare: toRule.shareMinor.toString(),
  }
}

const asItWas = (state: string, name: string): string =>
  `UPDATE contracts.disputes SET state = '${state}', waits_until = now() + interval '5 days', moderator_id = NULL, ended_at = NULL, ending = NULL, owed_items = '[]', owed_back_minor = 0, owed_at = NULL WHERE id = $${name}`
const disputedAgain = (name: string): string => `UPDATE contracts.items SET state = 'disputed', accepted_minor = NULL, paid_decision_id = NULL, review_until = NULL WHERE id = $${name}`
const firstOfferOnly = `DELETE FROM contracts.dispute_events e USING (SELECT $dispute::uuid AS id) d WHERE e.dispute_id = d.id AND e.kind = 'offer'
  AND e.id::text > (SELECT min(o.id::text) FROM contracts.dispute_events o WHERE o.dispute_id = d.id AND o.kind = 'offer')`

/** Right inputs for the moves of disputes. */
export const disputeInputs = ({ one: { owner, freelancer, ids }, moderator }: Scene): Record<string, Valid> => {
  const talkedAgain = [asItWas('talking', 'dispute'), disputedAgain('disputed'), firstOfferOnly]
  const ruledAgain = [asItWas('ruling', 'ruling'), disputedAgain('toRule')]
  const euros = (minor: bigint) => ({ minor: minor.toString(), currency: 'EUR' })
  const lines = (itemId: string) => [{ itemId, toFreelancer: euros(100n), toClient: euros(BigInt(ids.disputedShare) - 100n) }]
  return {
    openDispute: {
      who: owner,
      input: { items: [{ itemId: ids.disputable, reason: 'INCOMPLETE', text: 'Half of it.' }], wanted: 'The other half.' },
      reset: [
        `DELETE FROM contracts.dispute_events WHERE dispute_id IN (SELECT dispute_id FROM contracts.dispute_items WHERE item_id = $disputable)`,
        `WITH gone AS (DELETE FROM contracts.dispute_items WHERE item_id = $disputable RETURNING dispute_id) DELETE FROM contracts.disputes WHERE id IN (SELECT dispute_id FROM gone)`,
        `UPDATE contracts.items SET state = 'submitted', review_until = now() + interval '5 days' WHERE id = $disputable`,
      ],
    },
    writeInDispute: { who: freelancer, input: { disputeId: ids.dispute, text: 'It is all there.' }, reset: [`DELETE FROM contracts.dispute_events WHERE kind = 'write' AND dispute_id = $dispute`] },
    offerInDispute: { who: freelancer, input: { disputeId: ids.dispute, lines: lines(ids.disputed), note: 'A part.' }, reset: [firstOfferOnly] },
    acceptDisputeOffer: { who: owner, input: { disputeId: ids.dispute, offerId: ids.offer }, reset: talkedAgain },
    askDisputeRuling: { who: owner, input: { disputeId: ids.dispute }, reset: talkedAgain },
    withdrawDispute: { who: owner, input: { disputeId: ids.dispute }, reset: talkedAgain },
    takeDispute: { who: moderator, input: { disputeId: ids.ruling }, reset: ruledAgain },
    handOverDispute: { who: moderator, input: { disputeId: ids.ruling, reason: 'I know the shop.' } },
    askDisputeSides: { who: moderator, input: { disputeId: ids.ruling, text: 'Where is the rest?' } },
    ruleDispute: { who: moderator, input: { disputeId: ids.ruling, lines: lines(ids.toRule), reasonCode: 'DONE_IN_PART', text: 'A part of it was done.' }, reset: ruledAgain },
  }
}
