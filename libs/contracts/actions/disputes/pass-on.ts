import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedDispute } from '../../data/disputes/dispute-at-hand.js'
import { defaultLines } from '../../data/disputes/dispute-queries.js'
import { disputeMoves, type DisputeMove } from '../../domain/disputes/dispute.rules.js'
import { DisputeEnded } from '../../domain/disputes/events.js'
import { isDisputed } from '../../domain/item.rules.js'
import { divideDispute } from './end-dispute.js'
import { moveDispute, recordDispute } from './record-dispute.js'
import { tellModerators, tellSides } from './tell-dispute.js'

type Hand = Awaited<ReturnType<typeof lockedDispute>>

/** Its items were decided elsewhere: nothing is left to differ about. */
const closeDispute = async (ctx: Ctx, hand: Hand): Promise<void> => {
  const { dispute } = hand
  const state = disputeMoves.to('fallBack', dispute.state, 'system')
  if (isRefusal(state)) return
  await moveDispute(ctx, dispute, { state, ending: 'closed', endedAt: ctx.now })
  await recordDispute(ctx, dispute.id, { kind: 'close', voice: 'system' })
  ctx.emit(new DisputeEnded(dispute.id))
  await tellSides(ctx, hand, 'closed')
}

/** Nobody ruled, the second moderator neither: the shares go by the default that was shown from the first day. */
const fallBack = async (ctx: Ctx, hand: Hand): Promise<void> => {
  const { dispute } = hand
  const state = disputeMoves.to('fallBack', dispute.state, 'system')
  if (isRefusal(state)) return
  const lines = await defaultLines(ctx, hand)
  await recordDispute(ctx, dispute.id, { kind: 'fallBack', voice: 'system', lines })
  await divideDispute(ctx, hand, { state, ending: 'default_split', lines })
  await tellSides(ctx, hand, 'defaulted')
}

const onwards: readonly DisputeMove[] = ['passToModerator', 'passToSecond']
/** The present wait is over: to a moderator, to a second one, at last to the default. */
export const passOn = async (ctx: Ctx, { disputeId }: { disputeId: string }): Promise<void> => {
  const hand = await lockedDispute(ctx, disputeId)
  const { dispute, items } = hand
  if (dispute.waitsUntil === null || dispute.waitsUntil > ctx.now) return
  if (!items.some((item) => isDisputed(item.state))) return closeDispute(ctx, hand)
  const move = onwards.find((each) => !isRefusal(disputeMoves.to(each, dispute.state, 'system')))
  if (!move) return fallBack(ctx, hand)
  await moveDispute(ctx, dispute, { state: disputeMoves.moves[move].to, moderatorId: null })
  await recordDispute(ctx, dispute.id, { kind: move as 'passToModerator' | 'passToSecond', voice: 'system' })
  await tellSides(ctx, hand, move === 'passToSecond' ? 'to_second' : 'to_moderator')
  await tellModerators(ctx, hand)
}
