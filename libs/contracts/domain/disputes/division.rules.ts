import { money, type Currency, type Money } from '@rolecall/kernel'
import { DivisionRefused } from './refusals.js'

/** What of one disputed share goes to whom. */
export interface ShareLine {
  readonly itemId: string
  readonly freelancerMinor: bigint
  readonly clientMinor: bigint
}
export interface GivenLine {
  readonly itemId: string
  readonly toFreelancer: Money
  readonly toClient: Money
}
export interface DisputedShare {
  readonly itemId: string
  readonly shareMinor: bigint
}

const lineOf = ({ itemId, toFreelancer, toClient }: GivenLine, share: DisputedShare | undefined, currency: Currency): ShareLine | DivisionRefused => {
  if (!share) return new DivisionRefused('foreign_item', itemId)
  const whole = money(share.shareMinor, currency)
  if (toFreelancer.currency !== currency || toClient.currency !== currency) return new DivisionRefused('currency', itemId, whole)
  if (toFreelancer.minor < 0n || toClient.minor < 0n) return new DivisionRefused('negative', itemId, whole)
  if (toFreelancer.minor + toClient.minor !== share.shareMinor) return new DivisionRefused('does_not_add_up', itemId, whole)
  return { itemId, freelancerMinor: toFreelancer.minor, clientMinor: toClient.minor }
}

/** An offer or a ruling names every disputed item once, and its two parts are exactly its share. */
export const dividedBy = (given: readonly GivenLine[], { shares, currency }: { shares: readonly DisputedShare[]; currency: Currency }): ShareLine[] | DivisionRefused => {
  const lines: ShareLine[] = []
  for (const each of given) {
    if (lines.some((line) => line.itemId === each.itemId)) return new DivisionRefused('twice', each.itemId)
    const line = lineOf(each, shares.find((share) => share.itemId === each.itemId), currency)
    if (line instanceof DivisionRefused) return line
    lines.push(line)
  }
  const missing = shares.find((share) => !lines.some((line) => line.itemId === share.itemId))
  return missing ? new DivisionRefused('item_missing', missing.itemId, money(missing.shareMinor, currency)) : lines
}

/** The whole share to one side. */
export const wholeTo = (side: 'client' | 'freelancer', { itemId, shareMinor }: DisputedShare): ShareLine => ({
  itemId,
  freelancerMinor: side === 'freelancer' ? shareMinor : 0n,
  clientMinor: side === 'client' ? shareMinor : 0n,
})
export const toFreelancerMinor = (lines: readonly ShareLine[]): bigint => lines.reduce((sum, line) => sum + line.freelancerMinor, 0n)
export const toClientMinor = (lines: readonly ShareLine[]): bigint => lines.reduce((sum, line) => sum + line.clientMinor, 0n)

/** Lines as they are kept: amounts as texts. */
export interface StoredLine {
  readonly itemId: string
  readonly freelancerMinor: string
  readonly clientMinor: string
}
export const storedLines = (lines: readonly ShareLine[]): StoredLine[] =>
  lines.map(({ itemId, freelancerMinor, clientMinor }) => ({ itemId, freelancerMinor: freelancerMinor.toString(), clientMinor: clientMinor.toString() }))
export const readLines = (lines: readonly StoredLine[]): ShareLine[] =>
  lines.map(({ itemId, freelancerMinor, clientMinor }) => ({ itemId, freelancerMinor: BigInt(freelancerMinor), clientMinor: BigInt(clientMinor) }))
