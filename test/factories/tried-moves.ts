import { isRefusal, zero } from '@rolecall/kernel'
import type { Action, Asker, Ctx } from '@rolecall/platform'
import { acceptItem } from '../../libs/contracts/actions/accept-items.js'
import { recordAccess } from '../../libs/contracts/actions/access/record-access.js'
import { approveMilestone } from '../../libs/contracts/actions/approve-milestone.js'
import { askItemChanges } from '../../libs/contracts/actions/ask-item-changes.js'
import { askMilestoneChanges } from '../../libs/contracts/actions/ask-milestone-changes.js'
import { authorizeFunding } from '../../libs/contracts/actions/authorize-funding.js'
import { declineOffer } from '../../libs/contracts/actions/decline-offer.js'
import { openDispute } from '../../libs/contracts/actions/disputes/open-dispute.js'
import { askForceMajeure } from '../../libs/contracts/actions/endings/ask-force-majeure.js'
import { acceptItemPartly, agreePart } from '../../libs/contracts/actions/items/accept-part.js'
import { blockItems, unblockItems } from '../../libs/contracts/actions/items/block-items.js'
import { moveItems } from '../../libs/contracts/actions/items/move-items.js'
import { skipItems } from '../../libs/contracts/actions/items/skip-items.js'
import { payAcceptedItems } from '../../libs/contracts/actions/pay-accepted-items.js'
import { signContract } from '../../libs/contracts/actions/sign-contract.js'
import { submitItem } from '../../libs/contracts/actions/submit-item.js'
import { submitMilestone } from '../../libs/contracts/actions/submit-milestone.js'
import { withdrawOffer } from '../../libs/contracts/actions/withdraw-offer.js'
import { endContract } from '../../libs/contracts/actions/endings/end-contract.js'
import type { Item } from '../../libs/contracts/data/item.entity.js'
import type { Milestone } from '../../libs/contracts/data/milestone.entity.js'
import { plusDays } from '../../libs/contracts/domain/periods.rules.js'
import { isPayable } from '../../libs/contracts/domain/shares.rules.js'
import type { World } from '../support/world.js'
import { evidenceFor, termsOf } from './contracts.js'
import { lookAtEnd } from './endings.js'

/** What an action answers, on its way out of a transaction that is undone. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone')
  }
}
/** Moves by the names the API gives them, each with what its action answers; nothing is kept of it. */
export type Tries = Readonly<Record<string, () => Promise<unknown>>>
interface Trying {
  readonly world: World
  readonly asker: Asker
}

const tried = async <I>({ world, asker }: Trying, action: Action<I, unknown>, input: I): Promise<unknown> => {
  const undoing = async (ctx: Ctx): Promise<never> => {
    throw new Undone(await action(ctx, input))
  }
  try {
    return await world.work.run(asker, undoing, undefined)
  } catch (fault) {
    if (fault instanceof Undone) return fault.answer
    throw fault
  }
}
/** The first of several inputs that is taken, or the last refusal. */
const anyOf = async <I>(trying: Trying, action: Action<I, unknown>, inputs: readonly I[]): Promise<unknown> => {
  let answer: unknown = null
  for (const input of inputs) {
    answer = await tried(trying, action, input)
    if (!isRefusal(answer)) return answer
  }
  return answer
}
/** An amount that has changed is asked for once more, as the page does. */
const withAmount = async <I extends object>(trying: Trying, action: Action<I & { expectedAmount: never }, unknown>, input: I, price: Milestone['price']): Promise<unknown> => {
  const first = await tried(trying, action, { ...input, expectedAmount: zero(price.currency) as never })
  if (!isRefusal(first) || first.code !== 'AMOUNT_CHANGED') return first
  return tried(trying, action, { ...input, expectedAmount: (first as unknown as { amount: never }).amount })
}

export const itemTries = (trying: Trying, item: Item, { startsOn, endsOn }: Milestone): Tries => {
  const { id: itemId } = item
  const itemIds = [itemId]
  const evidence = evidenceFor(item).map((piece) => (piece.kind === 'file' ? { kind: 'text' as const, text: 'In words.' } : piece))
  const days = [endsOn, plusDays(endsOn, -1), plusDays(endsOn, -3), startsOn]
  return {
    submit: () => tried(trying, submitItem, { itemId, evidence }),
    accept: () => tried(trying, acceptItem, { itemId }),
    acceptPartly: () => tried(trying, acceptItemPartly, { itemId, percent: 50, reason: 'Half of it.' }),
    agreePart: () => tried(trying, agreePart, { itemId }),
    askChanges: () => tried(trying, askItemChanges, { itemId, reason: 'Brighter.' }),
    skip: () => tried(trying, skipItems, { itemIds, reason: 'Not needed.' }),
    block: () => tried(trying, blockItems, { itemIds, reason: 'No access.' }),
    unblock: () => tried(trying, unblockItems, { itemIds }),
    move: () => anyOf(trying, moveItems, days.map((dueOn) => ({ moves: [{ itemId, dueOn }] }))),
    dispute: () => tried(trying, openDispute, { items: [{ itemId, reason: 'incomplete' as const }] }),
  }
}

export const milestoneTries = (trying: Trying, milestone: Milestone, items: readonly Item[]): Tries => {
  const { id: milestoneId, price } = milestone
  const payable = items.filter(isPayable).map(({ id }) => id)
  const pay = (itemIds: readonly string[], returnMissed: boolean) => withAmount(trying, payAcceptedItems as never, { milestoneId, itemIds, returnMissed }, price)
  return {
    fund: () => tried(trying, authorizeFunding, { milestoneId }),
    submit: () => tried(trying, submitMilestone, { milestoneId }),
    askChanges: () => tried(trying, askMilestoneChanges, { milestoneId, reason: 'Once more.' }),
    approve: () => withAmount(trying, approveMilestone as never, { milestoneId }, price),
    payItems: async () => {
      const paid = await pay(payable, false)
      return isRefusal(paid) ? pay([], true) : paid
    },
    dispute: () => anyOf(trying, openDispute, items.map(({ id: itemId }) => ({ items: [{ itemId, reason: 'incomplete' as const }] }))),
  }
}

export const contractTries = (trying: Trying, contractId: string, today: string): Tries => {
  const access = { kind: 'community' as const, name: 'Fern Café', grantedTo: '@vera', level: 'publish' as const }
  return {
    sign: async () => tried(trying, signContract, { contractId, termsHash: (await termsOf(trying.world, { contractId })).hash }),
    withdraw: () => tried(trying, withdrawOffer, { contractId }),
    decline: () => tried(trying, declineOffer, { contractId, reason: 'No time.' }),
    end: async () => {
      const { accepted, review, returned } = await lookAtEnd(trying.world, trying.asker, { contractId })
      return tried(trying, endContract, { contractId, reason: 'other', text: 'Over.', expected: { accepted, review, returned } })
    },
    recordAccess: () => tried(trying, recordAccess, { contractId, ...access }),
    askForceMajeure: () => tried(trying, askForceMajeure, { contractId, reason: 'illness', until: plusDays(today, 3) }),
  }
}
