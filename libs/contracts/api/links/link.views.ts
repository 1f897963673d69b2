import { Field, InputType, Int, ObjectType } from '@nestjs/graphql'
import { answerOf, DateTimeScalar, ids, registerRefusal } from '@rolecall/platform'
import type { ContractState } from '../../domain/contract.rules.js'
import type { ItemState } from '../../domain/item.rules.js'
import { AwaitsOther, DependencyCycle } from '../../domain/links/refusals.js'
import { ContractView } from '../contract.views.js'
import { ContractStateEnum, ItemStateEnum } from '../enums.js'

registerRefusal(AwaitsOther, 'The item opens when other work is accepted.', {
  title: { type: () => String, description: 'Title of that work.' },
  workState: { type: () => ItemStateEnum, description: 'Where it stands.' },
})
registerRefusal(DependencyCycle, 'Something would wait for itself.')

@ObjectType('TiedWork', { description: 'One end of a dependency: an item, or a whole duty by the item of it that is least far. Of a contract the reader is no party of: title, date and state, nothing more.' })
export class TiedWorkView {
  @Field(() => ids.contract, { nullable: true, description: 'Its contract, for a party of it.' })
  contractId: string | null
  @Field(() => ids.item, { nullable: true, description: 'The item by which it is named, for a party of its contract.' })
  itemId: string | null
  @Field({ description: 'Its duty.' })
  dutySlug: string
  @Field({ description: 'True for the whole duty; of what is waited for, its items of the first period.' })
  isWhole: boolean
  @Field({ description: 'Its title, in the language of its terms.' })
  title: string
  @Field(() => Int, { description: 'Place among the items of the duty in its period.' })
  ordinal: number
  @Field(() => ItemStateEnum, { description: 'Where it stands.' })
  state: ItemState
  @Field(() => DateTimeScalar, { description: 'When it is due.' })
  dueAt: Date
  @Field({ description: 'True until the awaited work is accepted or cannot come any more, while the other still needs it.' })
  waiting: boolean
}
@ObjectType('WorkDependency', { description: 'Work of one contract that opens when work of another is accepted.' })
export class WorkDependencyView {
  @Field(() => ids.dependency, { description: 'Id of the dependency.' })
  id: string
  @Field({ description: 'True where work of this contract waits; false where other work waits for work of this one.' })
  waits: boolean
  @Field(() => TiedWorkView, { description: 'What waits.' })
  of: TiedWorkView
  @Field(() => TiedWorkView, { description: 'What it waits for.' })
  after: TiedWorkView
  @Field({ description: 'True until the awaited work is accepted or cannot come any more, while the other still needs it.' })
  waiting: boolean
  @Field(() => [String], { description: 'What the reader may do with it now: remove.' })
  moves: string[]
}
@ObjectType('LinkedContract', { description: 'A contract that belongs to this one.' })
export class LinkedContractView {
  @Field(() => ids.contract, { description: 'Its id.' })
  id: string
  @Field({ description: 'Title of its job.' })
  title: string
  @Field({ description: 'Its role.' })
  role: string
  @Field(() => ContractStateEnum, { description: 'Where it stands.' })
  state: ContractState
}

@ObjectType('SuggestedDependency', { description: 'Two contracts of a business whose roles make a team, and what of one could wait for what of the other; addDependency makes it so.' })
export class SuggestedDependencyView {
  @Field(() => ids.contract, { description: 'The other contract.' })
  contractId: string
  @Field({ description: 'Its title.' })
  contractTitle: string
  @Field({ description: 'True where work of this contract would wait; false where work of the other would.' })
  waits: boolean
  @Field({ description: 'Duty of this contract.' })
  dutySlug: string
  @Field({ description: 'Its title, in the language of the terms.' })
  title: string
  @Field({ description: 'Duty of the other contract.' })
  otherDutySlug: string
  @Field({ description: 'Its title, in the language of the terms.' })
  otherTitle: string
}

@InputType({ description: 'Work of a contract.' })
export class WorkRefInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field({ description: 'The duty.' })
  dutySlug: string
  @Field(() => ids.item, { nullable: true, description: 'One item of it; null for the duty.' })
  itemId?: string | null
}
@InputType({ description: 'What waits for what.' })
export class AddDependencyInput {
  @Field(() => WorkRefInput, { description: 'What opens later.' })
  of: WorkRefInput
  @Field(() => WorkRefInput, { description: 'What has to be accepted before; of a duty, its items of the first period.' })
  after: WorkRefInput
}
@InputType({ description: 'A dependency.' })
export class DependencyInput {
  @Field(() => ids.dependency, { description: 'The dependency.' })
  dependencyId: string
}
@InputType({ description: 'Two contracts.' })
export class LinkContractsInput {
  @Field(() => ids.contract, { description: 'A contract.' })
  contractId: string
  @Field(() => ids.contract, { description: 'Another contract of the same business.' })
  otherId: string
}
export const LinkContractsAnswer = answerOf('LinkContractsAnswer', ContractView)
export const UnlinkContractsAnswer = answerOf('UnlinkContractsAnswer', ContractView)
export const AddDependencyAnswer = answerOf('AddDependencyAnswer', ContractView, [DependencyCycle])
export const RemoveDependencyAnswer = answerOf('RemoveDependencyAnswer', ContractView)
