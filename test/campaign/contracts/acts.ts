import {
  acceptItems, approveMilestone, askItemChanges, askMilestoneChanges, authorizeFunding, declineOffer, payAcceptedItems, submitItem, submitMilestone, withdrawOffer, type Item,
} from '@rolecall/contracts'
import { isRefusal, money } from '@rolecall/kernel'
import { Funding } from '@rolecall/payments'
import { systemAsker, type Action } from '@rolecall/platform'
import { evidenceFor } from '../../factories/contracts.js'
import { sessionOf } from '../../ledger/deal.js'
import { sign } from './market.js'
import type { MilestoneScene, Scene } from './scene.js'

export type Side = 'business' | 'freelancer'
/** Something a side may do; gives nothing when there is no occasion. A refusal is an answer, a fault ends the run. */
export interface Act {
  readonly name: string
  readonly side: Side
  readonly weight: number
  readonly begin: (scene: Scene) => (() => Promise<unknown>) | null
}

type Asked<I> = Action<I, unknown>
/** An act by one use case. */
export const by = <I>({ floor, pact }: Scene, side: Side, [action, input]: readonly [Asked<I>, I]): (() => Promise<unknown>) => {
  const asker = side === 'business' ? pact.business.owner : pact.freelancer.asker
  return () => floor.world.work.run(asker, action, input)
}
const sortOf = (scene: Scene, states: readonly string[]): MilestoneScene[] => scene.milestones.filter(({ row }) => states.includes(row.state))
export const atWork = (scene: Scene): MilestoneScene | undefined => sortOf(scene, ['in_progress', 'submitted', 'changes_requested'])[0]
export const itemsIn = (scene: Scene, ...states: string[]): Item[] => atWork(scene)?.items.filter((item) => states.includes(item.state)) ?? []

const urls = { returnUrl: 'http://127.0.0.1:9/back', cancelUrl: 'http://127.0.0.1:9/cancelled' }
/** Three cards are declined, some close the page again, the others pay. */
const fund = (scene: Scene): (() => Promise<unknown>) | null => {
  const { floor: { shop, world }, pact, dice, contract, day } = scene
  const isLater = scene.milestones.some(({ hold }) => hold && !['unfunded', 'funding'].includes(hold.state))
  if (day > pact.payUntil || (isLater && !pact.paysLater)) return null
  const next = sortOf(scene, ['planned']).find(({ hold }) => hold?.state === 'unfunded' || hold?.state === 'funding')
  if (!next || !['signed', 'active', 'paused'].includes(contract.state)) return null
  const course = dice.weighed({ pays: 16, declined: 1, leaves: 1 })
  return async () => {
    const order = await world.work.run(pact.business.owner, authorizeFunding, { milestoneId: next.row.id })
    if (isRefusal(order)) return order
    const link = await shop.app.get(Funding).open(systemAsker('run'), { milestoneId: next.row.id, title: 'Work', ...urls })
    if (isRefusal(link) || course === 'leaves') return link
    return shop.sandbox.control.pay(sessionOf(link), course === 'declined' ? { card: '4000000000000002' } : {})
  }
}

const DAY_MS = 86_400_000
export const few = <T>({ dice }: Scene, all: readonly T[]): T[] => all.slice(0, dice.int(1, Math.max(1, all.length)))
const handIn = (scene: Scene): (() => Promise<unknown>) | null => {
  const soon = itemsIn(scene, 'planned', 'missed', 'changes_requested').filter((item) => item.dueAt.getTime() < scene.now.getTime() + 4 * DAY_MS)
  if (soon.length === 0) return null
  const given = few(scene, soon)
  return async () => {
    const answers: unknown[] = []
    for (const item of given) answers.push(await by(scene, 'freelancer', [submitItem, { itemId: item.id, evidence: evidenceFor({ ...item, id: `${item.id}.${item.rounds}` } as Item) }])())
    return answers.find(isRefusal) ?? null
  }
}

/** The amount on the screen; when it has changed meanwhile, the one that the refusal names is agreed to. */
const agreeing = (scene: Scene, ask: (minor: bigint) => () => Promise<unknown>) => async (): Promise<unknown> => {
  const answer = await ask(0n)()
  const named = isRefusal(answer) && answer.code === 'AMOUNT_CHANGED' ? (answer as unknown as { amount: { minor: bigint } }).amount.minor : null
  return named === null ? answer : ask(named)()
}
const approve = (scene: Scene): (() => Promise<unknown>) | null => {
  const [handed] = sortOf(scene, ['submitted'])
  if (!handed || handed.items.some((item) => item.state === 'submitted')) return null
  const { currency } = scene.contract.price
  return agreeing(scene, (minor) => by(scene, 'business', [approveMilestone, { milestoneId: handed.row.id, expectedAmount: money(minor, currency) }]))
}
const payItems = (scene: Scene): (() => Promise<unknown>) | null => {
  const ready = itemsIn(scene, 'accepted').filter((item) => item.paidDecisionId === null)
  if (ready.length === 0) return null
  const [milestoneId, itemIds] = [ready[0]!.milestoneId, few(scene, ready).map((item) => item.id)]
  const { currency } = scene.contract.price
  return agreeing(scene, (minor) => by(scene, 'business', [payAcceptedItems, { milestoneId, itemIds, expectedAmount: money(minor, currency) }]))
}

const signAs = (side: Side, state: string) => (scene: Scene) => (scene.contract.state === state ? () => sign(scene.floor, scene.pact, side) : null)
export const onContract = (states: readonly string[], act: (scene: Scene) => () => Promise<unknown>) => (scene: Scene) => (states.includes(scene.contract.state) ? act(scene) : null)
export const onItems = (states: readonly string[], act: (scene: Scene, items: Item[]) => () => Promise<unknown>) => (scene: Scene) => {
  const items = itemsIn(scene, ...states)
  return items.length > 0 ? act(scene, items) : null
}
export const onMilestone = (states: readonly string[], act: (scene: Scene, milestone: MilestoneScene) => (() => Promise<unknown>) | null) => (scene: Scene) => {
  const [milestone] = sortOf(scene, states)
  return milestone ? act(scene, milestone) : null
}

/** When everything is handed in, and now and then too early. */
const handMilestoneIn = onMilestone(['in_progress', 'changes_requested'], (scene, { row, items }) => {
  const ready = items.every((item) => item.state !== 'planned' && item.state !== 'changes_requested')
  return ready || scene.dice.chance(0.02) ? by(scene, 'freelancer', [submitMilestone, { milestoneId: row.id }]) : null
})
/** What the two sides do by the main road. */
export const mainActs: readonly Act[] = [
  { name: 'sign', side: 'business', weight: 30, begin: signAs('business', 'offered') },
  { name: 'sign', side: 'freelancer', weight: 30, begin: signAs('freelancer', 'signed_by_client') },
  { name: 'withdraw', side: 'business', weight: 0.3, begin: onContract(['offered', 'signed_by_client'], (scene) => by(scene, 'business', [withdrawOffer, { contractId: scene.contract.id }])) },
  { name: 'decline', side: 'freelancer', weight: 0.3, begin: onContract(['offered', 'signed_by_client'], (scene) => by(scene, 'freelancer', [declineOffer, { contractId: scene.contract.id, reason: 'No time.' }])) },
  { name: 'fund', side: 'business', weight: 30, begin: fund },
  { name: 'hand in', side: 'freelancer', weight: 20, begin: handIn },
  { name: 'hand the milestone in', side: 'freelancer', weight: 12, begin: handMilestoneIn },
  { name: 'accept', side: 'business', weight: 10, begin: onItems(['submitted'], (scene, items) => by(scene, 'business', [acceptItems, { itemIds: few(scene, items).map((item) => item.id) }])) },
  { name: 'ask changes', side: 'business', weight: 4, begin: onItems(['submitted'], (scene, items) => by(scene, 'business', [askItemChanges, { itemId: scene.dice.pick(items).id, reason: 'Shorter.' }])) },
  { name: 'ask changes of the milestone', side: 'business', weight: 2, begin: onMilestone(['submitted'], (scene, { row }) => by(scene, 'business', [askMilestoneChanges, { milestoneId: row.id, reason: 'Not yet.' }])) },
  { name: 'approve', side: 'business', weight: 15, begin: approve },
  { name: 'pay items', side: 'business', weight: 5, begin: payItems },
]
