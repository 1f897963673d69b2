import { acceptOffer } from '../../../libs/contracts/actions/disputes/accept-offer.js'
import { ruleDispute } from '../../../libs/contracts/actions/disputes/moderate.js'
import { openDispute } from '../../../libs/contracts/actions/disputes/open-dispute.js'
import { askRuling, offerInDispute, writeInDispute } from '../../../libs/contracts/actions/disputes/talk.js'
import { withdrawDispute } from '../../../libs/contracts/actions/disputes/withdraw-dispute.js'
import { money } from '@rolecall/kernel'
import type { Asker } from '@rolecall/platform'
import { by, few, type Act, type Side } from './acts.js'
import { inQuestion } from './side-acts.js'
import type { DisputeRow, Scene } from './scene.js'

/** Each disputed share divided at any place, often whole to one side. */
const linesOf = ({ dice, contract }: Scene, { shares }: DisputeRow) =>
  shares.map(({ itemId, shareMinor }) => {
    const { currency } = contract.price
    const part = (BigInt(shareMinor) * BigInt(dice.pick([0, 100, dice.int(1, 99)]))) / 100n
    return { itemId, toFreelancer: money(part, currency), toClient: money(BigInt(shareMinor) - part, currency) }
  })

const open = (side: Side) => (scene: Scene) => {
  const items = inQuestion(scene, side)
  if (items.length === 0) return null
  return by(scene, side, [openDispute, { items: few(scene, items).map((item) => ({ itemId: item.id, reason: 'not_as_agreed' as const, text: 'Not what we agreed.' })), wanted: 'My share.' }])
}
const inDispute = (begin: (scene: Scene, dispute: DisputeRow) => (() => Promise<unknown>) | null) => (scene: Scene) => {
  const { disputes } = scene.beside
  return disputes.length > 0 ? begin(scene, scene.dice.pick(disputes)) : null
}
const partyOf = (side: Side): string => (side === 'business' ? 'client' : 'freelancer')
const sides: readonly Side[] = ['business', 'freelancer']
export const disputeActs: readonly Act[] = sides.flatMap((side): Act[] => [
  { name: 'open a dispute', side, weight: 1.2, begin: open(side) },
  { name: 'write in the dispute', side, weight: 3, begin: inDispute((scene, { id }) => by(scene, side, [writeInDispute, { disputeId: id, text: 'Look at the evidence.' }])) },
  { name: 'offer in the dispute', side, weight: 4, begin: inDispute((scene, dispute) => by(scene, side, [offerInDispute, { disputeId: dispute.id, lines: linesOf(scene, dispute) }])) },
  { name: 'take the offer', side, weight: 4, begin: inDispute((scene, { id, offerId, offeredBy }) => (offerId && offeredBy !== partyOf(side) ? by(scene, side, [acceptOffer, { disputeId: id, offerId }]) : null)) },
  { name: 'ask for a ruling', side, weight: 1.5, begin: inDispute((scene, { id, state }) => (state === 'talking' ? by(scene, side, [askRuling, { disputeId: id }]) : null)) },
  { name: 'withdraw the dispute', side, weight: 1, begin: inDispute((scene, { id, openedBy }) => (openedBy === partyOf(side) ? by(scene, side, [withdrawDispute, { disputeId: id }]) : null)) },
])

/** A moderator rules some of those that wait for it; the others go to the second one and to the default split. */
export const ruling = (scene: Scene, moderators: readonly Asker[]): (() => Promise<unknown>) | null => {
  const waiting = scene.beside.disputes.find(({ state }) => state === 'ruling' || state === 'second_ruling')
  if (!waiting || !scene.dice.chance(RULES_A_DAY)) return null
  const asker = scene.dice.pick(moderators)
  return () => scene.floor.world.work.run(asker, ruleDispute, { disputeId: waiting.id, lines: linesOf(scene, waiting), reasonCode: 'evidence_holds', text: 'The evidence holds, with what is missing taken off.' })
}
const RULES_A_DAY = 0.12
