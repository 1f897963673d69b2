import { money, type Money } from '@rolecall/kernel'
import { moneyFrom, type Ctx, type Page } from '@rolecall/platform'
import { IsNull, LessThan } from 'typeorm'
import { isAnswerable, type DisputeAnswerStep, type FreezeReason } from '../domain/chargeback.rules.js'
import type { OperationState } from '../domain/states.js'
import { Chargeback } from './chargeback.entity.js'

/** What is known of a milestone from its payment. */
interface Place {
  readonly contractId: string
  readonly title: string
  readonly releasedMinor: bigint
}
export interface SentAnswer {
  readonly step: DisputeAnswerStep
  readonly status: OperationState
  readonly error: string | null
  readonly decidedAt: Date
}
export interface ChargebackFacts extends Omit<Chargeback, 'awayMinor' | 'lostMinor' | 'feeLostMinor' | 'absorbedMinor' | 'clawedMinor' | 'feeMinor'> {
  readonly contractId: string | null
  readonly title: string
  readonly away: Money
  readonly fee: Money
  readonly lost: Money
  readonly absorbed: Money
  readonly clawedBack: Money
  readonly answers: SentAnswer[]
  /** What an operator may do now. */
  readonly moves: string[]
}

const placesOf = async (ctx: Ctx, milestoneIds: string[]): Promise<Map<string, Place>> => {
  const rows: { milestone_id: string; contract_id: string; title: string | null; released_minor: string }[] = await ctx.db.query(
    `SELECT h.milestone_id, h.contract_id, h.released_minor,
            (SELECT f.title FROM payments.fundings f WHERE f.milestone_id = h.milestone_id ORDER BY f.created_at DESC LIMIT 1) AS title
       FROM payments.holds h WHERE h.milestone_id = ANY($1::uuid[])`,
    [milestoneIds],
  )
  return new Map(rows.map((row) => [row.milestone_id, { contractId: row.contract_id, title: row.title ?? '', releasedMinor: BigInt(row.released_minor) }]))
}

const answersOf = async (ctx: Ctx, ids: string[]): Promise<Map<string, SentAnswer[]>> => {
  const rows: { chargeback_id: string; step: DisputeAnswerStep; status: OperationState; last_error: string | null; decided_at: Date }[] = await ctx.db.query(
    `SELECT a.chargeback_id, a.step, o.status, o.last_error, a.decided_at FROM payments.dispute_answers a
       JOIN payments.operations o ON o.entity_id = a.id AND o.kind = 'answer_dispute' WHERE a.chargeback_id = ANY($1::uuid[]) ORDER BY a.id`,
    [ids],
  )
  const byId = new Map<string, SentAnswer[]>(ids.map((id) => [id, []]))
  for (const row of rows) byId.get(row.chargeback_id)!.push({ step: row.step, status: row.status, error: row.last_error, decidedAt: row.decided_at })
  return byId
}

const openEnds: readonly OperationState[] = ['intended', 'submitted', 'unknown', 'blocked']
const movesOf = (row: Chargeback, place: Place | undefined, answers: SentAnswer[]): string[] => {
  const moves: string[] = []
  const isSending = answers.some((answer) => openEnds.includes(answer.status))
  if (isAnswerable(row.state) && !isSending) moves.push('writeEvidence', ...(row.evidence ? ['submitEvidence'] : []), 'accept')
  const bearable = row.round === 0 || row.absorbedMinor > 0n
  if (place && place.releasedMinor > 0n && bearable && row.policy === 'absorb' && row.state !== 'won') moves.push('clawBack')
  if (row.policy === 'clawback' && row.clawedMinor === 0n) moves.push('callOffClawback')
  return moves
}

/** Chargebacks with all a screen shows of them: three statements whatever their number. */
export const chargebackFacts = async (ctx: Ctx, rows: Chargeback[]): Promise<ChargebackFacts[]> => {
  if (rows.length === 0) return []
  const places = await placesOf(ctx, rows.flatMap((row) => row.milestoneId ?? []))
  const answers = await answersOf(ctx, rows.map((row) => row.id))
  return rows.map((row) => {
    const place = row.milestoneId ? places.get(row.milestoneId) : undefined
    const sent = answers.get(row.id)!
    const of = (minor: bigint): Money => money(minor, row.amount.currency)
    const { awayMinor, feeMinor, lostMinor, feeLostMinor, absorbedMinor, clawedMinor, ...rest } = row
    return {
      ...rest,
      contractId: place?.contractId ?? null,
      title: place?.title ?? '',
      away: of(awayMinor),
      fee: of(feeMinor),
      lost: of(lostMinor + feeLostMinor),
      absorbed: of(absorbedMinor),
      clawedBack: of(clawedMinor),
      answers: sent,
      moves: movesOf(row, place, sent),
    }
  })
}

/** For operators, newest first; `open` leaves out what the network has judged. */
export const chargebacksPage = async (ctx: Ctx, { open, id = null, page }: { open: boolean; id?: string | null; page: Page }): Promise<ChargebackFacts[]> => {
  const rows = await ctx.db.find(Chargeback, {
    where: { ...(open ? { endedAt: IsNull() } : {}), ...(page.after ? { id: LessThan(page.after[0]!) } : {}), ...(id ? { id } : {}) },
    order: { id: 'DESC' },
    take: page.take,
  })
  return chargebackFacts(ctx, rows)
}

/** One cause that freezes money now, with the money. */
export interface FreezeFacts {
  readonly id: string
  readonly milestoneId: string
  readonly contractId: string
  readonly title: string
  readonly held: Money
  readonly kept: Money
  readonly reason: FreezeReason
  readonly note: string | null
  readonly frozenAt: Date
}
interface RawFreeze {
  id: string
  milestone_id: string
  contract_id: string
  title: string | null
  held: string
  kept: string
  currency: string
  reason: FreezeReason
  note: string | null
  frozen_at: Date
}
/** For operators: what is frozen now, newest first. */
export const freezesPage = async (ctx: Ctx, { page }: { page: Page }): Promise<FreezeFacts[]> => {
  const rows: RawFreeze[] = await ctx.db.query(
    `SELECT f.id, f.milestone_id, h.contract_id, f.reason, f.note, f.frozen_at, h.amount_currency AS currency, h.kept_minor AS kept,
            h.amount_minor - h.released_minor - h.refunded_minor - h.lost_minor AS held,
            (SELECT g.title FROM payments.fundings g WHERE g.milestone_id = h.milestone_id ORDER BY g.created_at DESC LIMIT 1) AS title
       FROM payments.freezes f JOIN payments.holds h ON h.milestone_id = f.milestone_id
      WHERE f.lifted_at IS NULL AND ($1::uuid IS NULL OR f.id < $1::uuid) ORDER BY f.id DESC LIMIT $2`,
    [page.after?.[0] ?? null, page.take],
  )
  return rows.map((row) => ({
    id: row.id, milestoneId: row.milestone_id, contractId: row.contract_id, title: row.title ?? '', reason: row.reason, note: row.note, frozenAt: row.frozen_at,
    held: moneyFrom(row.held, row.currency),
    kept: moneyFrom(row.kept, row.currency),
  }))
}
