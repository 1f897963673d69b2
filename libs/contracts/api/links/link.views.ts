import { Field, InputType, ObjectType } from '@nestjs/graphql'
import { answerOf, ids, registerRefusal } from '@rolecall/platform'
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

@ObjectType('Predecessor', { description: 'Work of another contract that an item waits for: its title and state, nothing more.' })
export class PredecessorView {
  @Field({ description: 'Its title, in the language of its terms.' })
  title: string
  @Field(() => ItemStateEnum, { description: 'Where it stands; of several items, the one that is least far.' })
  state: ItemState
  @Field({ description: 'True while the item waits for it.' })
  waiting: boolean
}
@ObjectType('WorkDependency', { description: 'Work of one contract that opens when work of another is accepted.' })
export class WorkDependencyView {
  @Field(() => ids.dependency, { description: 'Id of the dependency.' })
  id: string
  @Field({ description: 'True where work of this contract waits; false where other work waits for work of this one.' })
  waits: boolean
  @Field({ description: 'Duty of this contract.' })
  dutySlug: string
  @Field(() => ids.item, { nullable: true, description: 'The item of this contract; null for the whole duty.' })
  itemId: string | null
  @Field({ description: 'Title of the work of this contract.' })
  title: string
  @Field({ description: 'Title of the work of the other contract.' })
  otherTitle: string
  @Field(() => ItemStateEnum, { description: 'Where the awaited work stands, on whichever side it is.' })
  state: ItemState
  @Field({ description: 'True until the awaited work is accepted or cannot come any more.' })
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
