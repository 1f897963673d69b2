import { Args, ArgsType, Field, InputType, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { DoneView, MeView } from '@rolecall/identity'
import { answerOf, Desk, ids, PageArgs, Public, SignedIn, Who, type RequestAsker } from '@rolecall/platform'
import { markNoticesRead } from '../actions/mark-notices-read.js'
import { mailbox, notices, unreadNotices } from '../data/queries.js'
import { MailboxMailConnection, NoticeConnection } from './views.js'

@InputType({ description: 'Notices that were seen.' })
export class MarkNoticesReadInput {
  @Field(() => [ids.notice], { description: 'At most 100, one’s own.' })
  ids: string[]
}
@ArgsType()
export class MailboxArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only mails to this address.' })
  to?: string | null
}
const MarkNoticesReadAnswer = answerOf('MarkNoticesReadAnswer', DoneView)

@Resolver()
export class NotificationsResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => NoticeConnection, { description: 'The own notices, newest first.' })
  notices(@Who() asker: RequestAsker, @Args() args: PageArgs) {
    return this.desk.read(asker, notices, args)
  }

  @Public()
  @Query(() => MailboxMailConnection, {
    description: 'All mails of a demo installation, newest first; empty outside demo mode.',
  })
  mailbox(@Who() asker: RequestAsker, @Args() args: MailboxArgs) {
    return this.desk.read(asker, mailbox, args)
  }

  @SignedIn()
  @Mutation(() => MarkNoticesReadAnswer, { description: 'Marks own notices as read.' })
  markNoticesRead(@Who() asker: RequestAsker, @Args('input') input: MarkNoticesReadInput) {
    return this.desk.run(asker, markNoticesRead, input)
  }
}

/** Adds to the signed-in person what this context knows of him. */
@Resolver(() => MeView)
export class MeNoticesResolver {
  constructor(private readonly desk: Desk) {}

  @Public()
  @ResolveField(() => Int, { description: 'How many notices are unread.' })
  unreadNotices(@Who() asker: RequestAsker, @Parent() me: MeView) {
    return this.desk.read(asker, unreadNotices, me.account.id)
  }
}
