import type { AmendedDutyInput, ProposeAmendmentInput } from '../../../gql/graphql.js'
import type { Amount } from '../../../lib/money.js'
import type { TermsOnPage } from '../contract-documents.js'
import { limitsDraftOf, limitsInput, type LimitsDraft } from './limits-draft.js'

/** One duty of the form; what is left as it stands in the terms does not change. */
export interface DutyDraft {
  dutySlug: string
  title: string
  quantity: string
  price: Amount | null
  rounds: string
  dropped: boolean
  /** False for work that has no price of its own. */
  priced: boolean
  /** Not in the terms yet. */
  added: boolean
}
export interface Draft {
  duties: readonly DutyDraft[]
  endsOn: string
  daysOff: readonly string[]
  window: string
  fromNow: boolean
  note: string
  kind: 'FIXED' | 'MONTHLY' | null
  limits: LimitsDraft
  /** Monthly service: missed work may come along. */
  carryOver: boolean
}

export const draftOf = ({ terms, endsOn }: { terms: TermsOnPage; endsOn: string }): Draft => ({
  duties: terms.duties.map(({ dutySlug, title, quantity, price, changeRounds }) => ({
    dutySlug, title, quantity: String(quantity), price, rounds: String(changeRounds), dropped: false, priced: price.minor !== '0', added: false,
  })),
  endsOn,
  daysOff: terms.daysOff,
  window: String(terms.reviewWindowDays),
  fromNow: false,
  note: '',
  kind: terms.kind === 'TRIAL' ? 'MONTHLY' : null,
  limits: limitsDraftOf(terms),
  carryOver: terms.carryOver,
})
/** Goes on month by month, by these terms or already. */
export const isMonthly = (draft: Pick<Draft, 'kind'>, { kind }: Pick<TermsOnPage, 'kind'>): boolean => kind === 'MONTHLY' || draft.kind === 'MONTHLY'

const number = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : -1)
const changedDuty = (duty: DutyDraft, was: TermsOnPage['duties'][number] | undefined): AmendedDutyInput[] => {
  const { dutySlug } = duty
  if (duty.dropped) return was ? [{ dutySlug, remove: true }] : []
  const quantity = number(duty.quantity)
  const changeRounds = number(duty.rounds)
  const [sameQuantity, sameRounds] = [quantity === was?.quantity, changeRounds === was?.changeRounds]
  const samePrice = !duty.priced || duty.price === null || duty.price.minor === was?.price.minor
  if (was && sameQuantity && sameRounds && samePrice) return []
  return [{
    dutySlug,
    ...(sameQuantity ? {} : { quantity }),
    ...(sameRounds ? {} : { changeRounds }),
    ...(duty.priced && duty.price && (!was || !samePrice) ? { price: { minor: duty.price.minor, currency: duty.price.currency } } : {}),
  }]
}

/** What is asked of the other side: only what differs from the terms. */
export const inputOf = (draft: Draft, { terms, contractId, endsOn }: { terms: TermsOnPage; contractId: string; endsOn: string }): ProposeAmendmentInput => {
  const window = number(draft.window)
  const duties = draft.duties.flatMap((duty) => changedDuty(duty, terms.duties.find(({ dutySlug }) => dutySlug === duty.dutySlug)))
  const sameDays = draft.daysOff.join() === terms.daysOff.join()
  const monthly = isMonthly(draft, terms)
  const ends = draft.endsOn && draft.endsOn !== endsOn && !monthly
  const limits = limitsInput(draft.limits, terms)
  return {
    contractId,
    termsHash: terms.hash,
    note: draft.note.trim() || null,
    ...(duties.length > 0 ? { duties } : {}),
    ...(ends ? { endsOn: draft.endsOn } : {}),
    ...(sameDays ? {} : { daysOff: [...draft.daysOff] }),
    ...(window === terms.reviewWindowDays ? {} : { reviewWindowDays: window }),
    ...(limits ? { limits } : {}),
    ...(draft.kind ? { kind: draft.kind } : {}),
    ...(monthly && draft.carryOver !== terms.carryOver ? { carryOver: draft.carryOver } : {}),
    ...(draft.fromNow ? { fromNow: true } : {}),
  }
}
