import { money, newId } from '@rolecall/kernel'
import { heldMinor, MoneyMoveRefused, refundHold, releaseHold, splitHold, type Hold } from '@rolecall/payments'
import { moneyFact, type Ctx } from '@rolecall/platform'
import { dropOwed } from '../data/disputes/dispute-queries.js'
import type { MilestoneAtHand } from '../data/locks.js'
import { itemCounts } from '../data/queries.js'
import { areUnchanged, changedAlong, saveIfUnchanged } from '../data/to-approve.js'
import { MilestoneApproved, MilestoneCancelled } from '../domain/events.js'
import { isApproved, type MilestoneState } from '../domain/milestone.rules.js'
import { AmountChanged } from '../domain/refusals.js'
import { tellBoth } from './tell-parties.js'

export interface Closing {
  /** From claimHold. */
  readonly hold: Hold
  readonly state: MilestoneState
  /** What goes to the freelancer now; what is left after it goes back to the client. */
  readonly releaseMinor: bigint
  /** How the items stood when they were read, where that was before the lock was had. */
  readonly mark?: string | null
}

/** Approved when anything is paid for it, now or before; cancelled otherwise. */
export const endingOf = (hold: Hold, releaseMinor: bigint): 'complete' | 'cancel' =>
  hold.releasedMinor + releaseMinor > 0n ? 'complete' : 'cancel'

const tellRest = (ctx: Ctx, { contract, milestone }: MilestoneAtHand, restMinor: bigint): Promise<void> =>
  tellBoth(ctx, contract, {
    kind: 'rest_returned',
    key: milestone.id,
    facts: { milestone: milestone.title, amount: moneyFact(money(restMinor, milestone.price.currency)) },
  })

/** An earlier transfer stands against it: it is under way, or waits for the freelancer's account. */
const isTransferOpen = (answer: unknown): boolean => answer instanceof MoneyMoveRefused && answer.reason === 'open_operation'

/**
 * Ends a milestone with its money: nothing stays protected behind it. In this order: milestone row, hold row, ledger
 * (DECISIONS 1).
 */
export const closeMilestone = async (ctx: Ctx, hand: MilestoneAtHand, { hold, state, releaseMinor, mark = null }: Closing) => {
  const { milestone } = hand
  const [decisionId, refundDecisionId] = [newId(ctx.now.getTime()), newId(ctx.now.getTime())]
  const restMinor = heldMinor(hold) - releaseMinor
  const approved = isApproved(state)
  const change = {
    state,
    approvedAt: approved ? ctx.now : null,
    decisionId: releaseMinor > 0n ? decisionId : milestone.decisionId,
    autoApproveAt: null,
    reworkUntil: null,
    settleAt: null,
    heldWarnAt: null,
  }
  const saving = { milestoneId: milestone.id, change, mark }
  const anew = async () => new AmountChanged(money((await itemCounts(ctx, milestone.id)).payableMinor, milestone.price.currency))
  // nothing goes back: row and money are one statement
  if (restMinor === 0n && releaseMinor > 0n) {
    const refused = await releaseHold(ctx, { hold, amountMinor: releaseMinor, decisionId, alongside: changedAlong(ctx, saving) })
    if (refused) return (await areUnchanged(ctx, saving)) ? refused : anew()
  } else {
    const refused = await splitHold(ctx, { hold, releaseMinor, releaseDecisionId: decisionId, refundDecisionId })
    if (refused) return refused
    if (!(await saveIfUnchanged(ctx, saving))) return anew()
  }
  Object.assign(milestone, change)
  if (restMinor > 0n) await tellRest(ctx, hand, restMinor)
  ctx.emit(approved ? new MilestoneApproved(milestone.id) : new MilestoneCancelled(milestone.id))
  return milestone
}

/** The client's part is back, the freelancer's is released at the next try. */
export const RELEASE_PUT_OFF = 'release_put_off'
/**
 * As above, for decisions of the clock: while an earlier transfer stands against the release, which may last for as long
 * as the freelancer has no account for it, the client's rest does not wait with it. The next try finds no rest any more.
 */
export const closeOrReturnRest = async (ctx: Ctx, hand: MilestoneAtHand, closing: Closing) => {
  const { hold, releaseMinor } = closing
  const released = hold.releasedMinor
  const closed = await closeMilestone(ctx, hand, closing)
  const restMinor = heldMinor(hold) - releaseMinor
  // a release that was made is undone with the refusal of what followed it
  if (!isTransferOpen(closed) || hold.releasedMinor !== released || restMinor <= 0n) return closed
  const refused = await refundHold(ctx, { hold, amountMinor: restMinor, decisionId: newId(ctx.now.getTime()) })
  if (refused) return refused
  // what is held now is the freelancer's alone
  await dropOwed(ctx, hand.milestone.id)
  await tellRest(ctx, hand, restMinor)
  return RELEASE_PUT_OFF
}
