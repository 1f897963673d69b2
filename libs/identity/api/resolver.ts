import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Desk, ids, Public, SignedIn, Who, type RequestAsker } from '@rolecall/platform'
import { addMember, removeMember } from '../actions/change-members.js'
import { createBusiness } from '../actions/create-business.js'
import { updateAccount } from '../actions/update-account.js'
import { businessOf, memberList, myself } from '../data/queries.js'
import { AddMemberAnswer, CreateBusinessAnswer, RemoveMemberAnswer, UpdateAccountAnswer } from './answers.js'
import { AddMemberInput, CreateBusinessInput, RemoveMemberInput, UpdateAccountInput } from './inputs.js'
import { BusinessView, MemberView, MeView } from './views.js'

@Resolver()
export class IdentityResolver {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Query(() => MeView, { nullable: true, description: 'The signed-in person; null for visitors.' })
  me(@Who() asker: RequestAsker) {
    return this.desk.read(asker, myself, undefined)
  }

  @Public()
  @Query(() => BusinessView, {
    nullable: true,
    description: 'What is public about a business; null when there is none.',
  })
  business(@Who() asker: RequestAsker, @Args('id', { type: () => ids.business }) id: string) {
    return this.desk.read(asker, businessOf, { id })
  }

  @SignedIn()
  @Query(() => [MemberView], {
    nullable: true,
    description: 'Members of a business, for its members; null for others.',
  })
  businessMembers(@Who() asker: RequestAsker, @Args('businessId', { type: () => ids.business }) businessId: string) {
    return this.desk.read(asker, memberList, { businessId })
  }

  @SignedIn()
  @Mutation(() => CreateBusinessAnswer, { description: 'Opens a business owned by the signed-in person.' })
  createBusiness(@Who() asker: RequestAsker, @Args('input') input: CreateBusinessInput) {
    return this.desk.run(asker, createBusiness, input)
  }

  @SignedIn()
  @Mutation(() => AddMemberAnswer, { description: 'Gives somebody a right in a business; for owners.' })
  addMember(@Who() asker: RequestAsker, @Args('input') input: AddMemberInput) {
    return this.desk.run(asker, addMember, input)
  }

  @SignedIn()
  @Mutation(() => RemoveMemberAnswer, { description: 'Takes a member out of a business; for owners.' })
  removeMember(@Who() asker: RequestAsker, @Args('input') input: RemoveMemberInput) {
    return this.desk.run(asker, removeMember, input)
  }

  @SignedIn()
  @Mutation(() => UpdateAccountAnswer, { description: 'Changes name, language and zone of the own account.' })
  updateAccount(@Who() asker: RequestAsker, @Args('input') input: UpdateAccountInput) {
    return this.desk.run(asker, updateAccount, input)
  }
}
