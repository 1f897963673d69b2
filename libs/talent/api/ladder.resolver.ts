import { Args, Query, Resolver } from '@nestjs/graphql'
import { type Asker, Desk, SignedIn, Who } from '@rolecall/platform'
import { myDuty, myLadder } from '../data/ladder-reads.js'
import { LadderDutyView, LadderRoleView } from './ladder.views.js'

@Resolver()
export class LadderResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => [LadderRoleView], { nullable: true, description: 'My roles with what I have shown, and the steps from them; null before I have a profile.' })
  myLadder(@Who() asker: Asker): Promise<LadderRoleView[] | null> {
    return this.desk.read(asker, myLadder, undefined)
  }

  @SignedIn()
  @Query(() => LadderDutyView, { nullable: true, description: 'A duty of the catalogue as I have shown it.' })
  myDuty(@Who() asker: Asker, @Args('slug', { description: 'The duty.' }) slug: string): Promise<LadderDutyView | null> {
    return this.desk.read(asker, myDuty, { slug })
  }
}
