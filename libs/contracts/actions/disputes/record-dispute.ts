import { newId, toPublicId } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { Dispute, DisputeEvent } from '../../data/disputes/dispute.entity.js'
import { disputeWaitsUntil } from '../../domain/disputes/clock.rules.js'
import type { DisputeEventKind, DisputeState, DisputeVoice, RulingReason } from '../../domain/disputes/dispute.rules.js'
import { storedLines, type ShareLine } from '../../domain/disputes/division.rules.js'

export interface DisputeAct {
  readonly kind: DisputeEventKind
  readonly voice: DisputeVoice
  readonly text?: string | null
  readonly reasonCode?: RulingReason
  readonly lines?: readonly ShareLine[]
}
/** Writes what was said, offered or decided; the record is never changed. */
export const recordDispute = async (ctx: Ctx, disputeId: string, { kind, voice, text, reasonCode, lines }: DisputeAct): Promise<string> => {
  const id = newId(ctx.now.getTime())
  await ctx.db.insert(DisputeEvent, {
    id,
    disputeId,
    kind,
    voice,
    accountId: accountIdOf(ctx.actor),
    text: text?.trim() || null,
    reasonCode: reasonCode ?? null,
    lines: lines ? storedLines(lines) : null,
    at: ctx.now,
  })
  return id
}

/** Puts a dispute into its next state, with the clock of that state. */
export const moveDispute = async (ctx: Ctx, dispute: Dispute, { state, ...more }: Partial<Dispute> & { state: DisputeState }): Promise<void> => {
  const change = { ...more, state, waitsUntil: disputeWaitsUntil(state, dispute) }
  await ctx.db.update(Dispute, { id: dispute.id }, change)
  Object.assign(dispute, change)
}

export const disputePath = (disputeId: string): string => `/disputes/${toPublicId('dispute', disputeId)}`
export const moderatorPath = (disputeId: string): string => `/mod/disputes/${toPublicId('dispute', disputeId)}`
