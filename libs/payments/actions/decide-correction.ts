import { personOf } from '@rolecall/identity'
import { checkLength, isRefusal, MoveRefused, type InvalidInput } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Correction } from '../data/correction.entity.js'
import { lockedCorrection, queueUp } from '../data/corrections.js'
import { bookPromises, violationsOf, type Violation } from '../data/invariants.js'
import { post } from '../data/ledger.js'
import { LedgerTransaction } from '../data/ledger.entity.js'
import type { AccountCode } from '../domain/accounts.js'
import { CORRECTION_REASON_MAX, correctionMoves, CorrectionRefused } from '../domain/correction.rules.js'
import { confirmedByAnother, type OwnRequest } from '../domain/two-people.rules.js'
import { correctionFault } from './check-correction.js'
import { writeStep } from './propose-correction.js'

type Decided = Correction | MoveRefused | InvalidInput
const wordsOf = ({ invariant, facts }: Violation): string => `${invariant} ${JSON.stringify(facts)}`

/** Posts it and holds the books against their promises before and after: a new trouble undoes everything. */
const postChecked = async (ctx: Ctx, row: Correction): Promise<CorrectionRefused | null> => {
  const before = new Set((await violationsOf(ctx, { promises: bookPromises })).map(wordsOf))
  const postings = row.lines.map(({ account, minor }) => ({ account: account as AccountCode, currency: row.currency, amountMinor: BigInt(minor) }))
  const isNew = await post(ctx, { kind: 'correction', sourceType: 'correction', sourceId: row.id, operationId: null, occurredAt: ctx.now, postings })
  if (!isNew) throw new Error(`correction ${row.id} stands in the books already`)
  const broken = (await violationsOf(ctx, { promises: bookPromises })).find((violation) => !before.has(wordsOf(violation)))
  return broken ? new CorrectionRefused('breaks_books', broken.invariant) : null
}

const settle = async (ctx: Ctx, row: Correction, change: Partial<Correction>): Promise<Correction> => {
  const saved = await ctx.db.save(Correction, Object.assign(row, { decidedAt: ctx.now, ...change }))
  await writeStep(ctx, saved, saved.decidedBy)
  return saved
}
/** A time that has run out counts, whether the timer came by or not. */
const presentState = (ctx: Ctx, row: Correction): Correction['state'] =>
  row.expiresAt <= ctx.now && correctionMoves.open(row.state, 'system').includes('expire') ? correctionMoves.moves.expire.to : row.state

/** The second pair of eyes posts it, once, as a new transaction. */
export const confirmCorrection = async (ctx: Ctx, { correctionId }: { correctionId: string }): Promise<Decided | OwnRequest | CorrectionRefused> => {
  await queueUp(ctx)
  const row = await lockedCorrection(ctx, correctionId)
  const decidedBy = personOf(ctx)
  const state = correctionMoves.to('confirm', presentState(ctx, row), 'operator')
  if (isRefusal(state)) return state
  const fault = confirmedByAnother({ requestedBy: row.proposedBy, confirmedBy: decidedBy }) ?? (await correctionFault(ctx, row)) ?? (await postChecked(ctx, row))
  if (fault) return fault
  const { id: transactionId } = await ctx.db.findOneByOrFail(LedgerTransaction, { kind: 'correction', sourceType: 'correction', sourceId: row.id })
  return settle(ctx, row, { state, decidedBy, transactionId })
}

/** It is not posted: refused by another operator, or taken back by who proposed it. */
export const refuseCorrection = async (ctx: Ctx, { correctionId, note }: { correctionId: string; note: string }): Promise<Decided> => {
  const fault = checkLength('note', note, { min: 3, max: CORRECTION_REASON_MAX })
  if (fault) return fault
  const row = await lockedCorrection(ctx, correctionId)
  const state = correctionMoves.to('refuse', presentState(ctx, row), 'operator')
  if (isRefusal(state)) return state
  return settle(ctx, row, { state, decidedBy: personOf(ctx), note: note.trim() })
}

/** Nobody confirmed it in seven days. */
export const expireCorrection = async (ctx: Ctx, { correctionId }: { correctionId: string }): Promise<void> => {
  const row = await lockedCorrection(ctx, correctionId)
  const state = correctionMoves.to('expire', row.state, 'system')
  if (isRefusal(state) || row.expiresAt > ctx.now) return
  await settle(ctx, row, { state })
}
