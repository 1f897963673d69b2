import type { Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { freelancerRoom, knownAccounts, newestDifferences } from '../data/corrections.js'
import { accountKind, type AccountCode } from '../domain/accounts.js'
import { CorrectionRefused, lineFault, needsOwner, PROVIDER_BALANCE, type CorrectionLine } from '../domain/correction.rules.js'
import type { InvalidInput } from '@rolecall/kernel'

export interface Wanted {
  readonly currency: Currency
  readonly lines: readonly CorrectionLine[]
  readonly reversesId: string | null
  readonly providerEntryId: string | null
}

/**
 * Our balance at the provider follows the provider's book: an entry that we do not have may be written down, by
 * exactly its amount, and a transaction that the provider does not have may be undone. Nothing else moves it.
 */
const providerFault = async (ctx: Ctx, { currency, lines, reversesId, providerEntryId }: Wanted): Promise<CorrectionRefused | null> => {
  const line = lines.find(({ account }) => account === PROVIDER_BALANCE)
  if (!line) return providerEntryId ? new CorrectionRefused('provider_entry', providerEntryId) : null
  const found = (await newestDifferences(ctx)).some(({ account, what, provider, books, currency: of }) => {
    if (account !== 'platform' || of !== currency) return false
    if (reversesId) return what === 'not_at_the_provider' && books?.id === reversesId
    return what === 'not_in_our_books' && provider?.id === providerEntryId && provider.minor === line.minor
  })
  return found ? null : new CorrectionRefused('provider_entry', providerEntryId ?? PROVIDER_BALANCE)
}

/** Freelancers' accounts stay above zero, and what transfers and reversals rely on stays where it is. */
const roomFault = async (ctx: Ctx, { currency, lines }: Wanted): Promise<CorrectionRefused | null> => {
  const owners = lines.filter(({ account }) => needsOwner(account))
  const rooms = await freelancerRoom(ctx, { codes: owners.map(({ account }) => account), currency })
  for (const { code, natural, claimed } of rooms) {
    const minor = BigInt(owners.find(({ account }) => account === code)!.minor)
    const change = accountKind(code as AccountCode).normal === 'C' ? -minor : minor
    if (change >= 0n) continue
    if (natural + change < 0n) return new CorrectionRefused('overdrawn', code)
    if (natural + change < claimed) return new CorrectionRefused('spoken_for', code)
  }
  return null
}

/** Everything that can be said about a counter-entry before it is posted; asked when it is proposed and again when it is confirmed. */
export const correctionFault = async (ctx: Ctx, wanted: Wanted): Promise<InvalidInput | CorrectionRefused | null> => {
  const fault = lineFault(wanted.lines, wanted.currency)
  if (fault) return fault
  const codes = wanted.lines.map(({ account }) => account)
  const known = await knownAccounts(ctx, { codes, currency: wanted.currency })
  // A code with an owner behind an account of the house, or none where one belongs, is no account either.
  const unknown = codes.find((code) => (needsOwner(code) || code.includes(':')) && !known.has(code))
  if (unknown) return new CorrectionRefused('unknown_account', unknown)
  return (await providerFault(ctx, wanted)) ?? roomFault(ctx, wanted)
}
