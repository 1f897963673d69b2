import { dutyOf, type Catalogue } from '@rolecall/catalog'
import { money, type Currency, type Money } from '@rolecall/kernel'
import type { Lang } from '@rolecall/platform'
import type { ShownAmendment } from '../../data/amendments/amendment-queries.js'
import { openAmendmentMoves } from '../../domain/amendments/amendment.rules.js'
import type { ContractState } from '../../domain/contract.rules.js'
import type { TermsChange } from '../../domain/amendments/difference.rules.js'
import type { Viewer } from '../../domain/rights.rules.js'
import type { AmendmentPreviewView, AmendmentView, TermsChangeView } from './amendment.views.js'

export interface Reading {
  readonly lang: Lang
  readonly catalogue: Catalogue
}
/** Labels in the reader's language; the words of the terms themselves stay as they were signed. */
export const changesShown = (changes: readonly TermsChange[], currency: string, { lang, catalogue }: Reading): TermsChangeView[] =>
  changes.map(({ field, dutySlug, title, before, after, isMoney }) => {
    const amount = (minor: string | null): Money | null => (isMoney && minor !== null ? money(BigInt(minor), currency as Currency) : null)
    return {
      field,
      dutySlug,
      title: (dutySlug ? dutyOf(catalogue, dutySlug)?.title[lang] : null) ?? title,
      before: isMoney ? null : before,
      after: isMoney ? null : after,
      beforeMoney: amount(before),
      afterMoney: amount(after),
    }
  })

export const previewShown = ({ content, difference }: { content: ShownAmendment['content']; difference: readonly TermsChange[] }, reading: Reading): AmendmentPreviewView => ({
  changes: changesShown(difference, content.currency, reading),
  fromPeriod: content.amends!.fromPeriod,
  fromDay: content.milestones.find(({ ordinal }) => ordinal === content.amends!.fromPeriod)?.startsOn ?? null,
})
export const amendmentShown = (amendment: ShownAmendment, { viewer, contractState, ...reading }: Reading & { viewer: Viewer; contractState: ContractState }): AmendmentView => {
  const { id, version, hash, lang, state, proposedBy, note, content, proposedAt, answersUntil, answeredAt, reason } = amendment
  return {
    ...previewShown(amendment, reading),
    id, version, hash, lang, state, proposedBy, note, proposedAt, answersUntil, answeredAt, reason,
    fromNow: content.amends!.fromNow,
    moves: openAmendmentMoves({ ...amendment, contractState }, viewer),
  }
}
