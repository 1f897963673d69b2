import { Args, ArgsType, Field, Int, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal, MoveRefused, type NotFound } from '@rolecall/kernel'
import { type Action, answerOf, type Asker, DateTimeScalar, Desk, SignedIn, Staff, Who } from '@rolecall/platform'
import { recordReview } from '../actions/record-review.js'
import { activateMatchModel, rollbackMatchModel } from '../actions/switch-model.js'
import { exposureReport } from '../data/exposure-reads.js'
import type { MatchModelRow } from '../data/model.entity.js'
import { matchModelRead, matchModels, replayMatching } from '../data/model-reads.js'
import {
  ActivateMatchModelInput, ExposureReportView, MatchModelView, MatchReplayView, RollbackMatchModelInput, SeenShortlistView, SeeShortlistInput,
} from './staff.views.js'

const ActivateMatchModelAnswer = answerOf('ActivateMatchModelAnswer', MatchModelView, [MoveRefused])
const RollbackMatchModelAnswer = answerOf('RollbackMatchModelAnswer', MatchModelView, [MoveRefused])
const SeeShortlistAnswer = answerOf('SeeShortlistAnswer', SeenShortlistView)

@ArgsType()
export class ReplayMatchingArgs {
  @Field(() => DateTimeScalar, { description: 'From this moment on.' })
  from: Date
  @Field(() => DateTimeScalar, { description: 'Up to this moment, without it.' })
  to: Date
  @Field(() => Int, { description: 'The version to rank with.' })
  version: number
}

/** Versions of the weights and how attention is shared, for operators. */
@Resolver()
export class MatchStaffResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('operator')
  @Query(() => [MatchModelView], { nullable: true, description: 'Versions of the weights, newest first, 60 at most.' })
  matchModels(@Who() asker: Asker): Promise<MatchModelView[] | null> {
    return this.desk.read(asker, matchModels, undefined)
  }

  @Staff('operator')
  @Query(() => ExposureReportView, { nullable: true, description: 'Who got how much attention in a week; null for words that are no week.' })
  exposureReport(
    @Who() asker: Asker,
    @Args('week', { nullable: true, type: () => String, description: 'ISO week, for example 2026-W31; the present one when absent.' }) week?: string | null,
  ): Promise<ExposureReportView | null> {
    return this.desk.read(asker, exposureReport, { week: week ?? null })
  }

  @Staff('operator')
  @Query(() => MatchReplayView, { nullable: true, description: 'Runs stored rankings of some days again; null for a version that is not there.' })
  replayMatching(@Who() asker: Asker, @Args() args: ReplayMatchingArgs): Promise<MatchReplayView | null> {
    return this.desk.read(asker, replayMatching, args)
  }

  @Staff('operator')
  @Mutation(() => ActivateMatchModelAnswer, { description: 'From now on new rankings use this version; stored ones keep theirs.' })
  activateMatchModel(@Who() asker: Asker, @Args('input') input: ActivateMatchModelInput): Promise<typeof ActivateMatchModelAnswer> {
    return this.shown(asker, activateMatchModel, input)
  }

  @Staff('operator')
  @Mutation(() => RollbackMatchModelAnswer, { description: 'Back to the version that ranked before; learning goes on from there.' })
  rollbackMatchModel(@Who() asker: Asker, @Args('input') input: RollbackMatchModelInput): Promise<typeof RollbackMatchModelAnswer> {
    return this.shown(asker, rollbackMatchModel, input)
  }

  private async shown<I>(asker: Asker, action: Action<I, MatchModelRow | MoveRefused>, input: I): Promise<MatchModelView | MoveRefused | NotFound> {
    const answer = await this.desk.run(asker, action, input)
    return isRefusal(answer) ? answer : (await this.desk.read(asker, matchModelRead, { version: answer.version }))!
  }
}

/** What the business does with its shortlist, as far as learning needs it. */
@Resolver()
export class ReviewResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Mutation(() => SeeShortlistAnswer, { description: "The shortlist of my business's job was opened: only proposals that were looked at teach anything." })
  seeShortlist(@Who() asker: Asker, @Args('input') input: SeeShortlistInput): Promise<typeof SeeShortlistAnswer> {
    return this.desk.run(asker, recordReview, input)
  }
}
