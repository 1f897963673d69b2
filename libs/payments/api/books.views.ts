import { Field, Int, ObjectType } from '@nestjs/graphql'
import { connectionOf, DateTimeScalar } from '@rolecall/platform'
import type { BookCheck } from '../data/book-check.entity.js'
import type { Reconciliation } from '../data/reconciliation.entity.js'
import type { Difference } from '../domain/reconcile.rules.js'

@ObjectType('BookDifference', { description: "Something that our books and the provider's do not both say." })
export class BookDifferenceView {
  @Field({ description: '`platform`, or the id of a connected account at the provider.' })
  account: string
  @Field({ description: 'not_in_our_books, not_at_the_provider, another_amount or balance.' })
  what: string
  @Field({ description: 'ISO 4217 code.' })
  currency: string
  @Field(() => String, { nullable: true, description: "Id of the provider's entry." })
  providerId: string | null
  @Field(() => String, { nullable: true, description: 'What the provider says, in minor units.' })
  providerMinor: string | null
  @Field(() => String, { nullable: true, description: 'Id of our ledger transaction.' })
  ledgerId: string | null
  @Field(() => String, { nullable: true, description: 'What our books say, in minor units.' })
  booksMinor: string | null
}
@ObjectType('BookBalance', { description: 'A balance at the provider beside the same balance in our books.' })
export class BookBalanceView {
  @Field({ description: '`platform`, or the id of a connected account at the provider.' })
  account: string
  @Field({ description: 'ISO 4217 code.' })
  currency: string
  @Field({ description: 'What the provider says, in minor units.' })
  providerMinor: string
  @Field({ description: 'What our books say, in minor units.' })
  booksMinor: string
}
@ObjectType('Reconciliation', { description: "One comparison of our books with the provider's, for operators." })
export class ReconciliationView {
  @Field({ description: 'Id of the comparison.' })
  id: string
  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt: Date
  @Field(() => Int, { description: "How many of the provider's entries were compared." })
  entries: number
  @Field(() => Int, { description: 'How many accounts: the platform and the connected ones.' })
  accounts: number
  @Field(() => Int, { description: 'How many differences were found; zero on a good day.' })
  differenceCount: number
  @Field(() => [BookDifferenceView], { description: 'The first of them.' })
  differences: BookDifferenceView[]
  @Field(() => [BookBalanceView], { description: 'The balances compared.' })
  balances: BookBalanceView[]
}
@ObjectType({ description: 'A page of comparisons.' })
export class ReconciliationConnection extends connectionOf(ReconciliationView, 'Reconciliation') {}

const differenceView = ({ account, what, currency, provider, books }: Difference): BookDifferenceView => ({
  account, what, currency,
  providerId: provider?.id ?? null,
  providerMinor: provider?.minor ?? null,
  ledgerId: books?.id ?? null,
  booksMinor: books?.minor ?? null,
})
export const reconciliationView = (row: Reconciliation): ReconciliationView => ({ ...row, differences: row.differences.map(differenceView) })

@ObjectType('BookViolation', { description: 'A promise of the books that does not hold.' })
export class BookViolationView {
  @Field({ description: 'I1 to I8.' })
  invariant: string
  @Field({ description: 'What does not hold.' })
  what: string
  @Field({ description: 'What shows it, as JSON.' })
  facts: string
}
@ObjectType('BookPromise', { description: 'A promise of the books and whether it holds.' })
export class BookPromiseView {
  @Field({ description: 'I1 to I8.' })
  invariant: string
  @Field(() => Int, { description: 'How often it does not hold; zero on a good day.' })
  broken: number
}
@ObjectType('BookCheck', { description: 'The books held against their promises.' })
export class BookCheckView {
  @Field({ description: 'Id of the check.' })
  id: string
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  checkedAt: Date
  @Field(() => [BookPromiseView], { description: 'What was checked.' })
  promises: BookPromiseView[]
  @Field(() => [BookViolationView], { description: 'The first of those that do not hold; none on a good day.' })
  violations: BookViolationView[]
  @Field(() => Int, { description: 'How many there are in all.' })
  violationCount: number
}
export const bookCheckView = ({ id, checkedAt, tallies, violations, violationCount }: BookCheck): BookCheckView => ({
  id, checkedAt, violationCount,
  promises: Object.entries(tallies).map(([invariant, broken]) => ({ invariant, broken })).sort((a, b) => a.invariant.localeCompare(b.invariant)),
  violations: violations.map(({ facts, ...rest }) => ({ ...rest, facts: JSON.stringify(facts) })),
})
