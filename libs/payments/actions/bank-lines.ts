import { personOf } from '@rolecall/identity'
import { checkLength, checkMoney, DAY_MS, firstFault, InvalidInput, isRefusal, later, MoveRefused, newId, type Money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { BankDetails, BankEntry, BankOrder } from '../data/bank.entity.js'
import { bankEntryMoves, cleanBankReference, cleanReference, needsSecondPerson, type BankDirection, type BankPurpose } from '../domain/bank.rules.js'
import { ownerOfShare } from '../domain/provider.rules.js'
import { PayeeNotReady } from '../domain/refusals.js'
import { confirmedByAnother, type OwnRequest } from '../domain/two-people.rules.js'
import { completeOrder, failOrder, lockedEntry, lockedOrder } from './bank-apply.js'

/** What every line of a statement has. */
interface Line {
  readonly bankReference: string
  /** Day on the statement, 2026-11-25. */
  readonly bookedOn: string
}
export interface EnterIncoming extends Line {
  /** Code that the payer wrote, as it stands on the statement. */
  readonly reference: string
  readonly amount: Money
  readonly payer: string
}
export interface EnterOutgoing extends Line {
  readonly orderId: string
}
export interface ReturnOutgoing extends EnterOutgoing {
  readonly reason: FailureReason
}
export const failureReasons = ['no_account', 'account_closed', 'declined', 'other'] as const
export type FailureReason = (typeof failureReasons)[number]
const REFERENCE_MAX = 64
const PARTY_MAX = 140
export const NOTE_MAX = 300
const OLDEST_MS = 370 * DAY_MS

const lineFault = (ctx: Ctx, { bankReference, bookedOn }: Line): InvalidInput | null => {
  const day = (at: Date): string => at.toISOString().slice(0, 10)
  // A day ahead of UTC is still today somewhere.
  const known = bookedOn <= day(later(ctx.now, DAY_MS)) && bookedOn >= day(later(ctx.now, -OLDEST_MS))
  return firstFault(checkLength('bankReference', bankReference, { min: 3, max: REFERENCE_MAX }), known ? null : new InvalidInput('bookedOn', 'out_of_range', `${day(later(ctx.now, -OLDEST_MS))} – ${day(ctx.now)}`))
}
const isTaken = (ctx: Ctx, orderId: string, purpose: BankPurpose): Promise<boolean> => ctx.db.existsBy(BankEntry, { orderId, purpose, state: In(['entered', 'confirmed']) })

type Written = Pick<BankEntry, 'orderId' | 'direction' | 'purpose' | 'amount' | 'otherParty' | 'state' | 'note'> & Line
/** The bank's reference is taken once per direction, also by two operators at the same moment. */
const write = async (ctx: Ctx, line: Written): Promise<BankEntry | InvalidInput> => {
  const id = newId(ctx.now.getTime())
  const settled = line.state === 'confirmed'
  const enteredBy = personOf(ctx)
  const row = ctx.db.create(BankEntry, {
    ...line, id, enteredBy, enteredAt: ctx.now, bankReference: cleanBankReference(line.bankReference), decidedBy: settled ? enteredBy : null, decidedAt: settled ? ctx.now : null,
  })
  await ctx.db.createQueryBuilder().insert().into(BankEntry).values(row).orIgnore().execute()
  return (await ctx.db.findOneBy(BankEntry, { id })) ?? new InvalidInput('bankReference', 'reference_used')
}

/** Why money that came fits nothing; null when it is exactly what we asked for. */
const misfit = async (ctx: Ctx, order: BankOrder | null, amount: Money): Promise<string | null> => {
  if (!order) return 'unknown_reference'
  if (await isTaken(ctx, order.id, 'payment')) return 'already_paid'
  if (order.state !== 'open') return 'order_closed'
  return order.amount.minor === amount.minor && order.amount.currency === amount.currency ? null : 'other_amount'
}
const stateFor = (ctx: Ctx, amount: Money): 'entered' | 'confirmed' => (needsSecondPerson(amount, ctx.config.MANUAL_TWO_PERSON_FROM) ? 'entered' : 'confirmed')

/** Money came to our account. What is exactly an expected payment protects its milestone, anything else waits for a person and is posted nowhere. */
export const enterIncoming = async (ctx: Ctx, input: EnterIncoming): Promise<BankEntry | InvalidInput | MoveRefused> => {
  const { amount, payer } = input
  const fault = firstFault(lineFault(ctx, input), checkLength('reference', input.reference, { max: PARTY_MAX }), checkLength('payer', payer, { min: 2, max: PARTY_MAX }), checkMoney('amount', amount, 1n))
  if (fault) return fault
  const reference = cleanReference(input.reference)
  const found = reference ? await ctx.db.findOneBy(BankOrder, { reference, kind: 'incoming' }) : null
  const order = found ? await lockedOrder(ctx, found.id) : null
  const note = await misfit(ctx, order, amount)
  const state = note ? bankEntryMoves.moves.park.to : stateFor(ctx, amount)
  const { bankReference, bookedOn } = input
  const entry = await write(ctx, { orderId: order?.id ?? null, direction: 'in', purpose: 'payment', amount, otherParty: payer.trim(), state, note, bankReference, bookedOn })
  if (isRefusal(entry) || state !== 'confirmed') return entry
  return (await completeOrder(ctx, order!)) ?? entry
}

/** Name on the other side of an outgoing transfer: the freelancer's account, or the payer whose money goes back. */
const otherPartyOf = async (ctx: Ctx, order: BankOrder): Promise<string | PayeeNotReady> => {
  if (order.kind === 'payout') {
    const details = await ctx.db.findOneBy(BankDetails, { freelancerId: ownerOfShare(order.account!) })
    if (details?.state !== 'ready') return new PayeeNotReady(details?.state === 'under_review' ? 'under_review' : 'restricted')
    return `${details.holder}, ${details.accountNumber}`.slice(0, PARTY_MAX)
  }
  const source = await ctx.db.findOneBy(BankOrder, { objectId: order.sourceId! })
  const paid = source && (await ctx.db.findOneBy(BankEntry, { orderId: source.id, purpose: 'payment', state: 'confirmed' }))
  return paid?.otherParty ?? ''
}

type OutgoingAnswer = BankEntry | InvalidInput | MoveRefused | PayeeNotReady
interface Outgoing extends Line {
  readonly order: BankOrder
  readonly direction: BankDirection
  readonly purpose: BankPurpose
  readonly otherParty: string
  readonly note: string | null
}
const enterFor = async (ctx: Ctx, { order, ...line }: Outgoing): Promise<BankEntry | InvalidInput | MoveRefused> => {
  if (await isTaken(ctx, order.id, line.purpose)) return new MoveRefused('enter', order.state)
  return write(ctx, { ...line, orderId: order.id, amount: order.amount, state: stateFor(ctx, order.amount) })
}

/** We sent a transfer: a payout or a refund, with the bank's own reference. */
export const enterOutgoing = async (ctx: Ctx, input: EnterOutgoing): Promise<OutgoingAnswer> => {
  const fault = lineFault(ctx, input)
  if (fault) return fault
  const order = await lockedOrder(ctx, input.orderId)
  if (order.kind === 'incoming' || order.state !== 'open') return new MoveRefused('enter', order.state)
  const otherParty = await otherPartyOf(ctx, order)
  if (isRefusal(otherParty)) return otherParty
  const { bankReference, bookedOn } = input
  const entry = await enterFor(ctx, { order, bankReference, bookedOn, direction: 'out', purpose: 'payment', otherParty, note: null })
  if (isRefusal(entry) || entry.state !== 'confirmed') return entry
  return (await completeOrder(ctx, order)) ?? entry
}

/** The bank sent an outgoing transfer back. */
export const returnOutgoing = async (ctx: Ctx, input: ReturnOutgoing): Promise<BankEntry | InvalidInput | MoveRefused> => {
  const fault = lineFault(ctx, input)
  if (fault) return fault
  const order = await lockedOrder(ctx, input.orderId)
  if (order.kind === 'incoming' || order.state !== 'done') return new MoveRefused('return', order.state)
  const { bankReference, bookedOn, reason } = input
  const entry = await enterFor(ctx, { order, bankReference, bookedOn, direction: 'in', purpose: 'return', otherParty: '', note: reason })
  if (isRefusal(entry) || entry.state !== 'confirmed') return entry
  return (await failOrder(ctx, order, reason)) ?? entry
}

/** The transfer was not and will not be sent: the details are wrong. No money moved, so one person is enough. */
export const cancelOutgoing = async (ctx: Ctx, { orderId, reason }: { orderId: string; reason: FailureReason }): Promise<BankOrder | MoveRefused> => {
  const order = await lockedOrder(ctx, orderId)
  if (order.kind === 'incoming' || order.state !== 'open' || (await isTaken(ctx, order.id, 'payment'))) return new MoveRefused('cancel', order.state)
  return (await failOrder(ctx, order, reason)) ?? order
}

const decided = (ctx: Ctx) => ({ decidedBy: personOf(ctx), decidedAt: ctx.now })
/** The second person says that it is so: only now is anything posted. */
export const confirmEntry = async (ctx: Ctx, { entryId }: { entryId: string }): Promise<BankEntry | MoveRefused | OwnRequest> => {
  const brief = await ctx.db.findOneBy(BankEntry, { id: entryId })
  const order = brief?.orderId ? await lockedOrder(ctx, brief.orderId) : null
  const entry = await lockedEntry(ctx, entryId)
  const state = bankEntryMoves.to('confirm', entry.state, 'operator')
  if (isRefusal(state)) return state
  const own = confirmedByAnother({ requestedBy: entry.enteredBy, confirmedBy: personOf(ctx) })
  if (own) return own
  await ctx.db.save(Object.assign(entry, { state, ...decided(ctx) }))
  const no = entry.purpose === 'return' ? await failOrder(ctx, order!, entry.note!) : await completeOrder(ctx, order!)
  return no ?? entry
}

/** Entered wrongly, or sent back to the payer by hand: it moves nothing here. */
export const dismissEntry = async (ctx: Ctx, { entryId, note }: { entryId: string; note: string }): Promise<BankEntry | InvalidInput | MoveRefused> => {
  const fault = checkLength('note', note, { min: 3, max: NOTE_MAX })
  if (fault) return fault
  const entry = await lockedEntry(ctx, entryId)
  const state = bankEntryMoves.to('dismiss', entry.state, 'operator')
  if (isRefusal(state)) return state
  return ctx.db.save(Object.assign(entry, { state, note: note.trim(), ...decided(ctx) }))
}
