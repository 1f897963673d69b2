import { accountIdsOfStaff, personOf } from '@rolecall/identity'
import { checkLength, later, newId, NotFoundSignal, type Currency, type InvalidInput } from '@rolecall/kernel'
import { tellMany } from '@rolecall/notifications'
import type { Ctx } from '@rolecall/platform'
import { Correction, CorrectionStep } from '../data/correction.entity.js'
import { queueUp, turnedRound } from '../data/corrections.js'
import { CORRECTION_LIFE_MS, CORRECTION_REASON_MAX, CorrectionRefused, isMovable, type CorrectionLine } from '../domain/correction.rules.js'
import { correctionFault, type Wanted } from './check-correction.js'

export interface ProposeCorrection {
  readonly currency: Currency
  readonly lines: readonly { readonly account: string; readonly amountMinor: bigint }[]
  readonly reason: string
  /** Entry of the provider's book that is written down by it. */
  readonly providerEntryId?: string | null
}
export interface ProposeReversal {
  readonly transactionId: string
  readonly reason: string
}
type Answer = Correction | InvalidInput | CorrectionRefused

/** One row for the record: who did what, and when. */
export const writeStep = (ctx: Ctx, { id, state, note }: Pick<Correction, 'id' | 'state' | 'note'>, byAccount: string | null): Promise<unknown> =>
  ctx.db.insert(CorrectionStep, { id: newId(ctx.now.getTime()), correctionId: id, step: state, byAccount, note, at: ctx.now })

const isTaken = ({ reversesId, providerEntryId }: Wanted, ctx: Ctx): Promise<boolean> => {
  const live = (['proposed', 'posted'] as const).map((state) => (reversesId ? { reversesId, state } : { providerEntryId: providerEntryId!, state }))
  return reversesId || providerEntryId ? ctx.db.existsBy(Correction, live) : Promise.resolve(false)
}

const write = async (ctx: Ctx, wanted: Wanted, reason: string): Promise<Answer> => {
  await queueUp(ctx)
  if (await isTaken(wanted, ctx)) return new CorrectionRefused('taken', wanted.reversesId ?? wanted.providerEntryId ?? '')
  const fault = await correctionFault(ctx, wanted)
  if (fault) return fault
  const proposedBy = personOf(ctx)
  const row = ctx.db.create(Correction, {
    ...wanted, lines: [...wanted.lines], id: newId(ctx.now.getTime()), reason: reason.trim(), state: 'proposed', proposedBy, proposedAt: ctx.now,
    expiresAt: later(ctx.now, CORRECTION_LIFE_MS), decidedBy: null, decidedAt: null, note: null, transactionId: null,
  })
  await ctx.db.insert(Correction, row)
  await writeStep(ctx, row, proposedBy)
  const others = (await accountIdsOfStaff(ctx, 'operator')).filter((id) => id !== proposedBy)
  await tellMany(ctx, others, { kind: 'correction_proposed', facts: { reason: row.reason, until: row.expiresAt.toISOString().slice(0, 10) }, path: '/admin/money?tab=corrections', key: `correction_proposed:${row.id}` })
  return row
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const reasonFault = (reason: string): InvalidInput | null => checkLength('reason', reason, { min: 10, max: CORRECTION_REASON_MAX })

/** An operator proposes lines that another one has to confirm; nothing is posted yet. */
export const proposeCorrection = async (ctx: Ctx, { currency, lines, reason, providerEntryId }: ProposeCorrection): Promise<Answer> => {
  const fault = reasonFault(reason)
  if (fault) return fault
  const kept = lines.map(({ account, amountMinor }): CorrectionLine => ({ account: account.trim(), minor: amountMinor.toString() }))
  return write(ctx, { currency, lines: kept, reversesId: null, providerEntryId: providerEntryId?.trim() || null }, reason)
}

/** An operator proposes to undo a transaction as a whole. */
export const proposeReversal = async (ctx: Ctx, { transactionId, reason }: ProposeReversal): Promise<Answer> => {
  const fault = reasonFault(reason)
  if (fault) return fault
  const turned = UUID.test(transactionId) ? await turnedRound(ctx, transactionId) : null
  if (!turned) throw new NotFoundSignal()
  const tied = turned.lines.find(({ account }) => !isMovable(account))
  if (tied || turned.currencies.length > 1) return new CorrectionRefused('not_reversible', tied?.account ?? turned.currencies.join(', '))
  return write(ctx, { currency: turned.currencies[0]!, lines: turned.lines, reversesId: transactionId, providerEntryId: null }, reason)
}
