import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { answerOf, type Asker, Desk, SignedIn, Who } from '@rolecall/platform'
import { confirmCapacity } from '../actions/confirm-capacity.js'
import { muteBusiness } from '../actions/mute-business.js'
import { setMatchPreferences } from '../actions/set-match-preferences.js'
import { myMatchPreferences } from '../data/preferences-reads.js'
import { MuteBusinessInput, SetMatchPreferencesInput } from './preferences.inputs.js'
import { MatchPreferencesView } from './preferences.views.js'
import { FreelancerView } from './views.js'

const SetMatchPreferencesAnswer = answerOf('SetMatchPreferencesAnswer', MatchPreferencesView)
const MuteBusinessAnswer = answerOf('MuteBusinessAnswer', MatchPreferencesView)
const ConfirmCapacityAnswer = answerOf('ConfirmCapacityAnswer', FreelancerView)

@Resolver(() => MatchPreferencesView)
export class PreferencesResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => MatchPreferencesView, { nullable: true, description: 'What I want of matching; null before I have a profile.' })
  myMatchPreferences(@Who() asker: Asker): Promise<MatchPreferencesView | null> {
    return this.desk.read(asker, myMatchPreferences, undefined)
  }

  @SignedIn()
  @Mutation(() => SetMatchPreferencesAnswer, { description: 'Says what I want of matching.' })
  setMatchPreferences(@Who() asker: Asker, @Args('input') input: SetMatchPreferencesInput) {
    return this.desk.run(asker, setMatchPreferences, input)
  }

  @SignedIn()
  @Mutation(() => MuteBusinessAnswer, { description: 'No more invitations and jobs of a business, or again.' })
  muteBusiness(@Who() asker: Asker, @Args('input') input: MuteBusinessInput) {
    return this.desk.run(asker, muteBusiness, input)
  }

  @SignedIn()
  @Mutation(() => ConfirmCapacityAnswer, { description: 'My hours are still what they were.' })
  confirmCapacity(@Who() asker: Asker) {
    return this.desk.run(asker, confirmCapacity, undefined)
  }
}
