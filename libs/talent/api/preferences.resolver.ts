import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { answerOf, type Asker, Desk, SignedIn, Who } from '@rolecall/platform'
import { confirmCapacity } from '../actions/confirm-capacity.js'
import { unmuteBusiness } from '../actions/mute-business.js'
import { setMatchPreferences } from '../actions/set-match-preferences.js'
import { myMatchPreferences } from '../data/preferences-reads.js'
import { SetMatchPreferencesInput, UnmuteBusinessInput } from './preferences.inputs.js'
import { MatchPreferencesView } from './preferences.views.js'
import { FreelancerView } from './views.js'

const SetMatchPreferencesAnswer = answerOf('SetMatchPreferencesAnswer', MatchPreferencesView)
const UnmuteBusinessAnswer = answerOf('UnmuteBusinessAnswer', MatchPreferencesView)
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
  @Mutation(() => UnmuteBusinessAnswer, { description: 'I hear of a business again; one that is not muted is passed over.' })
  unmuteBusiness(@Who() asker: Asker, @Args('input') input: UnmuteBusinessInput) {
    return this.desk.run(asker, unmuteBusiness, input)
  }

  @SignedIn()
  @Mutation(() => ConfirmCapacityAnswer, { description: 'My hours are still what they were.' })
  confirmCapacity(@Who() asker: Asker) {
    return this.desk.run(asker, confirmCapacity, undefined)
  }
}
