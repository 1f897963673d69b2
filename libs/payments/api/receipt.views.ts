import { Field, ObjectType } from '@nestjs/graphql'
import { toPublicId, type Money } from '@rolecall/kernel'
import { DateTimeScalar, enumOf, ids, MoneyView, translate, type Ctx, type Lang } from '@rolecall/platform'
import { receiptFor, type ReceiptFacts } from '../data/receipt-queries.js'
import { receiptKinds, receiptSides, type ReceiptKind, type ReceiptSide } from '../domain/receipt.rules.js'
import { firstText } from './first-text.js'

export const ReceiptKindEnum = enumOf('ReceiptKind', receiptKinds, 'What a receipt tells of.')
export const ReceiptSideEnum = enumOf('ReceiptSide', receiptSides, 'Whose figures a receipt shows.')

@ObjectType('ReceiptLine', { description: 'A line of a receipt; the last one is the result.' })
export class ReceiptLineView {
  @Field({ description: 'Stable name of the line, for example client_fee.' })
  code: string
  @Field({ description: 'Its words in the language of the request.' })
  label: string
  @Field(() => MoneyView, { description: 'How much; below zero when it is taken off.' })
  amount: Money
}

@ObjectType('Receipt', { description: 'Proof of a payment, a release or a refund, with the figures of the reader’s side. Never changes.' })
export class ReceiptView {
  @Field(() => ids.receipt, { description: 'Id of the receipt.' })
  id: string
  @Field({ description: 'Number without gaps in its year, for example R-2026-000123.' })
  number: string
  @Field(() => ReceiptKindEnum, { description: 'What it tells of.' })
  kind: ReceiptKind
  @Field(() => ReceiptSideEnum, { description: 'Whose figures these are.' })
  side: ReceiptSide
  @Field({ description: 'Heading in the language of the request.' })
  heading: string
  @Field(() => DateTimeScalar, { description: 'When the money moved.' })
  happenedAt: Date
  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  issuedAt: Date
  @Field(() => ids.contract, { description: 'Contract it belongs to.' })
  contractId: string
  @Field(() => ids.milestone, { description: 'Milestone it belongs to.' })
  milestoneId: string
  @Field({ description: 'Title of the contract, as signed.' })
  contract: string
  @Field({ description: 'Name of the milestone, as signed.' })
  milestone: string
  @Field({ description: 'Name of the business, as signed.' })
  business: string
  @Field({ description: 'Name of the freelancer, as signed.' })
  freelancer: string
  @Field(() => [ReceiptLineView], { description: 'Figures of the reader’s side; the last one is the result.' })
  lines: ReceiptLineView[]
  @Field({ description: 'Who carried the payment.' })
  provider: string
  @Field(() => String, { nullable: true, description: 'The provider’s own name for it; no card data.' })
  reference: string | null
  @Field({ description: 'How the money stands today, in words; what happened later does not change the receipt.' })
  stateText: string
  @Field({ description: 'Address of the PDF, for the signed-in reader.' })
  pdfPath: string
}

const none = { contract: '', milestone: '', business: '', freelancer: '' }
const shown = (facts: ReceiptFacts, lang: Lang): ReceiptView => {
  const { agreement, state, ...rest } = facts
  return {
    ...rest,
    ...(agreement ?? none),
    heading: translate(lang, `receipt.kind.${facts.kind}`),
    lines: facts.lines.map((line) => ({ ...line, label: translate(lang, `receipt.line.${line.code}`) })),
    stateText: firstText(lang, [`receipt.state.${facts.side}.${state}`, `receipt.state.${state}`]),
    pdfPath: `/api/receipts/${toPublicId('receipt', facts.id)}?lang=${lang}`,
  }
}
export const receiptShown = async (ctx: Ctx, { id }: { id: string }): Promise<ReceiptView | null> => {
  const facts = await receiptFor(ctx, id)
  return facts && shown(facts, ctx.lang)
}
