import { dutyOf, roleOf, type Catalogue, type CatalogueDuty } from '@rolecall/catalog'
import { checkMoney, checkRange, firstFault, InvalidInput, isRefusal, type Money } from '@rolecall/kernel'
import { ROUNDS_MAX } from '../../domain/items/rounds.rules.js'
import type { TermsContent, TermsDuty } from '../../domain/terms.js'
import { termsDuty } from '../draft-terms.js'

/** What changes of one duty; one that the terms do not have yet is added. */
export interface AmendedDuty {
  readonly dutySlug: string
  readonly quantity?: number | null
  /** Price for a period; in proportion to the quantity when it is not given. */
  readonly price?: Money | null
  readonly changeRounds?: number | null
  readonly remove?: boolean | null
}
export const QUANTITY_MAX = 200
const DUTIES_MAX = 40

interface Amending {
  readonly content: TermsContent
  readonly version: Catalogue
}
const atDuty = (fault: InvalidInput): InvalidInput => fault.at('input', 'duties', fault.field)
const priceFault = (price: Money, currency: string): InvalidInput | null =>
  price.currency === currency
    ? checkMoney('price', price, 1n)
    : new InvalidInput('price', 'currency_mismatch', currency)

const faultOf = ({ quantity, price, changeRounds }: AmendedDuty, currency: string): InvalidInput | null =>
  firstFault(
    quantity == null ? null : checkRange('quantity', quantity, { min: 1, max: QUANTITY_MAX }),
    price == null ? null : priceFault(price, currency),
    changeRounds == null ? null : checkRange('changeRounds', changeRounds, { min: 0, max: ROUNDS_MAX }),
  )

const inProportion = (was: TermsDuty, quantity: number): bigint => (BigInt(was.priceMinor) * BigInt(quantity)) / BigInt(was.quantity)

const changed = (was: TermsDuty, duty: CatalogueDuty, { change, lang }: { change: AmendedDuty; lang: TermsContent['lang'] }): TermsDuty | InvalidInput => {
  if (change.price && !duty.priced) return new InvalidInput('price', 'unsupported')
  const quantity = change.quantity ?? was.quantity
  const changeRounds = change.changeRounds ?? was.changeRounds
  return {
    ...was,
    ...termsDuty(duty, { lang, quantity, priceMinor: change.price?.minor ?? inProportion(was, quantity) }),
    ...(changeRounds === undefined ? {} : { changeRounds }),
  }
}
const added = (duty: CatalogueDuty, { change, lang }: { change: AmendedDuty; lang: TermsContent['lang'] }): TermsDuty | InvalidInput => {
  if (duty.priced !== Boolean(change.price)) return new InvalidInput('price', duty.priced ? 'required' : 'unsupported')
  if (change.quantity == null) return new InvalidInput('quantity', 'required')
  const agreed = termsDuty(duty, { lang, quantity: change.quantity, priceMinor: change.price?.minor ?? 0n })
  return change.changeRounds == null ? agreed : { ...agreed, changeRounds: change.changeRounds }
}

/** The duty as it is after the change, null where it is dropped. */
const amended = ({ content, version }: Amending, change: AmendedDuty): TermsDuty | null | InvalidInput => {
  const was = content.duties.find((duty) => duty.dutySlug === change.dutySlug)
  const ofRole = roleOf(version, content.role.slug)?.duties.some((duty) => duty.slug === change.dutySlug)
  const duty = was || ofRole ? dutyOf(version, change.dutySlug) : null
  if (!duty || (!was && change.remove)) return new InvalidInput('dutySlug', 'unknown')
  if (change.remove) return null
  const fault = faultOf(change, content.currency)
  if (fault) return fault
  return was ? changed(was, duty, { change, lang: content.lang }) : added(duty, { change, lang: content.lang })
}

/** The checklist after the changes: in the words and the catalogue version of the signed terms. */
export const amendDuties = (amending: Amending, changes: readonly AmendedDuty[]): TermsDuty[] | InvalidInput => {
  if (changes.length > DUTIES_MAX) return new InvalidInput('duties', 'too_many', String(DUTIES_MAX))
  if (new Set(changes.map(({ dutySlug }) => dutySlug)).size !== changes.length) return new InvalidInput('duties', 'duplicate')
  const results = new Map<string, TermsDuty | null>()
  for (const change of changes) {
    const result = amended(amending, change)
    if (isRefusal(result)) return atDuty(result)
    results.set(change.dutySlug, result)
  }
  const { duties } = amending.content
  const kept = duties.flatMap((duty) => (results.has(duty.dutySlug) ? (results.get(duty.dutySlug) ?? []) : [duty]))
  const fresh = [...results].flatMap(([slug, duty]) => (duty && !duties.some((known) => known.dutySlug === slug) ? [duty] : []))
  const all = [...kept, ...fresh]
  return all.length === 0 ? new InvalidInput('duties', 'too_few', '1') : all
}
