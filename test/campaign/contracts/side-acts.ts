import { acceptItemPartly, agreePart } from '../../../libs/contracts/actions/items/accept-part.js'
import { answerItemMoves } from '../../../libs/contracts/actions/items/answer-moves.js'
import { blockItems, unblockItems } from '../../../libs/contracts/actions/items/block-items.js'
import { moveItems } from '../../../libs/contracts/actions/items/move-items.js'
import { skipItems } from '../../../libs/contracts/actions/items/skip-items.js'
import { recordAccess } from '../../../libs/contracts/actions/access/record-access.js'
import { revokeAccess } from '../../../libs/contracts/actions/access/revoke-access.js'
import { acceptForceMajeure } from '../../../libs/contracts/actions/endings/accept-force-majeure.js'
import { askForceMajeure, withdrawForceMajeure } from '../../../libs/contracts/actions/endings/ask-force-majeure.js'
import { pauseService, resumeService, stopService } from '../../../libs/contracts/actions/periods/choose-plan.js'
import { declineAmendment, endContract, proposeAmendment, signAmendment, Terms, withdrawAmendment, type Item } from '@rolecall/contracts'
import { DAY_MS, isRefusal, later, money, type Money } from '@rolecall/kernel'
import { by, few, itemsIn, onContract, onItems, type Act, type Side } from './acts.js'
import type { Scene } from './scene.js'

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const idsOf = (items: readonly Item[]): string[] => items.map((item) => item.id)
const reason = 'Something came up.'

const move = (side: Side) => onItems(['planned'], (scene, items) => {
  const item = scene.dice.pick(items)
  return by(scene, side, [moveItems, { moves: [{ itemId: item.id, dueOn: dayOf(later(item.dueAt, scene.dice.int(1, 4) * DAY_MS)) }], reason }])
})
const answerMoves = (side: Side) => (scene: Scene) => {
  const theirs = scene.beside.dueChanges.filter(({ party }) => party !== (side === 'business' ? 'client' : 'freelancer'))
  return theirs.length > 0 ? by(scene, side, [answerItemMoves, { itemIds: theirs.map(({ itemId }) => itemId), agree: scene.dice.chance(0.6) }]) : null
}
/** What is due within the days the client has to answer. */
const block = (scene: Scene) => {
  const soon = itemsIn(scene, 'planned', 'changes_requested').filter((item) => item.dueAt < later(scene.now, 6 * DAY_MS))
  return soon.length > 0 ? by(scene, 'freelancer', [blockItems, { itemIds: idsOf(few(scene, soon)), reason }]) : null
}
const itemActs: readonly Act[] = [
  { name: 'accept a part', side: 'business', weight: 3, begin: onItems(['submitted'], (scene, items) => by(scene, 'business', [acceptItemPartly, { itemId: scene.dice.pick(items).id, percent: scene.dice.int(10, 90), reason }])) },
  { name: 'agree to a part', side: 'freelancer', weight: 8, begin: onItems(['partly_accepted'], (scene, items) => by(scene, 'freelancer', [agreePart, { itemId: scene.dice.pick(items).id }])) },
  { name: 'skip', side: 'business', weight: 1, begin: onItems(['planned', 'missed', 'changes_requested', 'blocked', 'submitted'], (scene, items) => by(scene, 'business', [skipItems, { itemIds: [scene.dice.pick(items).id], reason }])) },
  { name: 'block', side: 'freelancer', weight: 1, begin: block },
  { name: 'unblock', side: 'business', weight: 6, begin: onItems(['blocked'], (scene, items) => by(scene, 'business', [unblockItems, { itemIds: idsOf(items) }])) },
  { name: 'move', side: 'business', weight: 1, begin: move('business') },
  { name: 'move', side: 'freelancer', weight: 2, begin: move('freelancer') },
  { name: 'answer moves', side: 'business', weight: 8, begin: answerMoves('business') },
  { name: 'answer moves', side: 'freelancer', weight: 8, begin: answerMoves('freelancer') },
]

interface Parts {
  readonly accepted: Money
  readonly review: Money
  readonly returned: Money
}
/** Asks with nothing on the screen, reads the true amounts in the refusal and agrees to them. */
const end = (side: Side, reasons: readonly ('not_needed' | 'quality' | 'overloaded' | 'terms' | 'other')[]) => onContract(['signed', 'active', 'paused'], (scene) => async () => {
  const none = money(0n, scene.contract.price.currency)
  const ask = (expected: Parts) => by(scene, side, [endContract, { contractId: scene.contract.id, reason: scene.dice.pick(reasons), text: reason, expected }])()
  const answer = await ask({ accepted: none, review: none, returned: none })
  return isRefusal(answer) && answer.code === 'ENDING_CHANGED' ? ask(answer as unknown as Parts) : answer
})
const askTime = (scene: Scene) => {
  if (scene.contract.state !== 'active') return null
  return by(scene, 'freelancer', [askForceMajeure, { contractId: scene.contract.id, reason: scene.dice.pick(['illness', 'network_ban', 'other'] as const), text: reason, until: dayOf(later(scene.now, scene.dice.int(2, 12) * DAY_MS)) }])
}
const asked = (scene: Scene, act: () => () => Promise<unknown>) => (scene.beside.forceMajeures.length > 0 ? act() : null)
const endActs: readonly Act[] = [
  { name: 'end the contract', side: 'business', weight: 0.6, begin: end('business', ['not_needed', 'quality', 'other']) },
  { name: 'end the contract', side: 'freelancer', weight: 0.4, begin: end('freelancer', ['overloaded', 'terms', 'other']) },
  { name: 'ask for time', side: 'freelancer', weight: 0.5, begin: askTime },
  { name: 'give time', side: 'business', weight: 6, begin: (scene) => asked(scene, () => by(scene, 'business', [acceptForceMajeure, { contractId: scene.contract.id }])) },
  { name: 'take the wish for time back', side: 'freelancer', weight: 2, begin: (scene) => asked(scene, () => by(scene, 'freelancer', [withdrawForceMajeure, { contractId: scene.contract.id }])) },
  { name: 'give access', side: 'business', weight: 1, begin: onContract(['active'], (scene) => by(scene, 'business', [recordAccess, { contractId: scene.contract.id, kind: 'community', name: 'Group', grantedTo: 'vera', level: 'edit' }])) },
  { name: 'take access away', side: 'business', weight: 2, begin: (scene) => (scene.beside.access[0] ? by(scene, 'business', [revokeAccess, { accessId: scene.beside.access[0].id }]) : null) },
]

const propose = (side: Side) => onContract(['signed', 'active'], (scene) => async () => {
  const { hash: termsHash } = await scene.floor.world.database.manager.findOneOrFail(Terms, { where: { contractId: scene.contract.id }, order: { version: 'DESC' } })
  const changes = scene.dice.chance(0.5) ? { reviewWindowDays: scene.dice.int(3, 14) } : { endsOn: dayOf(later(new Date(scene.contract.endsOn), scene.dice.int(-10, 25) * DAY_MS)) }
  return by(scene, side, [proposeAmendment, { contractId: scene.contract.id, termsHash, note: reason, ...changes }])()
})
const answer = (side: Side, mine: boolean, act: (scene: Scene, hash: string) => () => Promise<unknown>) => (scene: Scene) => {
  const [open] = scene.beside.amendments
  return open && (open.proposedBy === (side === 'business' ? 'client' : 'freelancer')) === mine ? act(scene, open.hash) : null
}
const sides: readonly Side[] = ['business', 'freelancer']
const amendmentActs: readonly Act[] = sides.flatMap((side): Act[] => [
  { name: 'propose other terms', side, weight: 0.6, begin: propose(side) },
  { name: 'sign other terms', side, weight: 6, begin: answer(side, false, (scene, termsHash) => by(scene, side, [signAmendment, { contractId: scene.contract.id, termsHash }])) },
  { name: 'decline other terms', side, weight: 3, begin: answer(side, false, (scene, termsHash) => by(scene, side, [declineAmendment, { contractId: scene.contract.id, termsHash, reason }])) },
  { name: 'take other terms back', side, weight: 1, begin: answer(side, true, (scene, termsHash) => by(scene, side, [withdrawAmendment, { contractId: scene.contract.id, termsHash }])) },
])

const service = (name: string, states: readonly string[], [side, weight, action]: readonly [Side, number, typeof stopService]): Act => ({
  name, side, weight, begin: (scene) => (scene.pact.kind !== 'fixed' && states.includes(scene.contract.state) ? by(scene, side, [action, { contractId: scene.contract.id }]) : null),
})
const serviceActs: readonly Act[] = [
  service('pause the service', ['active'], ['business', 0.5, pauseService as never]),
  service('go on with the service', ['paused', 'active'], ['business', 1, resumeService as never]),
  service('stop the service', ['active', 'paused'], ['business', 0.4, stopService]),
  service('stop the service', ['active', 'paused'], ['freelancer', 0.3, stopService]),
]

/** What the two sides do beside the main road. */
export const sideActs: readonly Act[] = [...itemActs, ...endActs, ...amendmentActs, ...serviceActs]
/** Items that somebody may differ about. */
export const inQuestion = (scene: Scene, side: Side): Item[] => itemsIn(scene, 'changes_requested', 'missed', 'blocked', 'partly_accepted', ...(side === 'business' ? ['submitted'] : []))
