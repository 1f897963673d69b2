import { InvalidInput } from '@rolecall/kernel'
import { plusDays } from '../../domain/periods.rules.js'
import { kindOf, type ContractKind, type TermsContent } from '../../domain/terms.js'

const DAYS_OFF_MAX = 100
/** A contract reaches no further than this from its first day. */
const LONGEST_DAYS = 366 * 2

/** Days off that have passed stay; new ones lie ahead. */
export const daysOffOf = (before: readonly string[], given: readonly string[] | null, today: string): string[] | InvalidInput => {
  if (given === null) return [...before]
  if (given.length > DAYS_OFF_MAX) return new InvalidInput('daysOff', 'too_many', String(DAYS_OFF_MAX))
  if (new Set(given).size !== given.length) return new InvalidInput('daysOff', 'duplicate')
  const past = before.filter((day) => day < today)
  if (given.some((day) => day < today && !past.includes(day))) return new InvalidInput('daysOff', 'in_the_past')
  return [...new Set([...past, ...given])].sort()
}

interface Ending {
  readonly base: TermsContent
  readonly changes: { readonly endsOn?: string | null }
  readonly kind: ContractKind
  /** End of the last period that is paid or being paid. */
  readonly keptUntil: string
}
/** A new last day lies behind what is paid already. A service has none, days to try each other go on instead. */
export const endOf = ({ base, changes: { endsOn = null }, kind, keptUntil }: Ending): string | InvalidInput => {
  const goesOn = kindOf(base) === 'trial' && kind !== 'trial'
  if (endsOn === null) return goesOn && kind === 'fixed' ? new InvalidInput('endsOn', 'required') : base.endsOn
  if (kind !== 'fixed') return new InvalidInput('endsOn', 'unsupported')
  if (endsOn < keptUntil || (goesOn && endsOn === keptUntil)) return new InvalidInput('endsOn', 'in_the_past')
  const latest = plusDays(base.startsOn, LONGEST_DAYS)
  return endsOn > latest ? new InvalidInput('endsOn', 'out_of_range', latest) : endsOn
}
