import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { isRefusal, type NotFound, type Refusal } from '@rolecall/kernel'
import { answerOf, Desk, PageArgs, Staff, Who, type Action, type Asker, type Connection } from '@rolecall/platform'
import { confirmCorrection, refuseCorrection } from '../actions/decide-correction.js'
import { proposeCorrection, proposeReversal } from '../actions/propose-correction.js'
import type { Correction } from '../data/correction.entity.js'
import { CorrectionRefused } from '../domain/correction.rules.js'
import { correctionConnection, correctionsShown } from './correction-reads.js'
import { ConfirmCorrectionInput, CorrectionConnection, CorrectionFilter, CorrectionView, ProposeCorrectionInput, ProposeReversalInput, RefuseCorrectionInput } from './correction.views.js'
import { OwnRequest } from './two-people.views.js'

const ProposeCorrectionAnswer = answerOf('ProposeCorrectionAnswer', CorrectionView, [CorrectionRefused])
const ProposeReversalAnswer = answerOf('ProposeReversalAnswer', CorrectionView, [CorrectionRefused])
const ConfirmCorrectionAnswer = answerOf('ConfirmCorrectionAnswer', CorrectionView, [CorrectionRefused, OwnRequest])
const RefuseCorrectionAnswer = answerOf('RefuseCorrectionAnswer', CorrectionView)

/** Counter-entries in the books, always by two operators. */
@Resolver()
export class CorrectionStaffResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('operator')
  @Query(() => CorrectionConnection, { description: 'Counter-entries, newest first.' })
  corrections(
    @Who() asker: Asker,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true, type: () => CorrectionFilter }) filter?: CorrectionFilter | null,
  ): Promise<Connection<CorrectionView> | null> {
    return this.desk.read(asker, correctionConnection, { state: filter?.state ?? null, args })
  }

  @Staff('operator')
  @Mutation(() => ProposeCorrectionAnswer, { description: 'Proposes lines for the books; another operator has to confirm them within seven days.' })
  proposeCorrection(@Who() asker: Asker, @Args('input') input: ProposeCorrectionInput): Promise<typeof ProposeCorrectionAnswer> {
    return this.shown(asker, proposeCorrection, input)
  }

  @Staff('operator')
  @Mutation(() => ProposeReversalAnswer, { description: 'Proposes to undo a transaction as a whole; another operator has to confirm it within seven days.' })
  proposeReversal(@Who() asker: Asker, @Args('input') input: ProposeReversalInput): Promise<typeof ProposeReversalAnswer> {
    return this.shown(asker, proposeReversal, input)
  }

  @Staff('operator')
  @Mutation(() => ConfirmCorrectionAnswer, { description: 'The second pair of eyes: only now it is posted.' })
  confirmCorrection(@Who() asker: Asker, @Args('input') input: ConfirmCorrectionInput): Promise<typeof ConfirmCorrectionAnswer> {
    return this.shown(asker, confirmCorrection, input)
  }

  @Staff('operator')
  @Mutation(() => RefuseCorrectionAnswer, { description: 'It is not posted; who proposed it takes it back so.' })
  refuseCorrection(@Who() asker: Asker, @Args('input') input: RefuseCorrectionInput): Promise<typeof RefuseCorrectionAnswer> {
    return this.shown(asker, refuseCorrection, input)
  }

  private async shown<I>(asker: Asker, action: Action<I, Correction | Refusal>, input: I): Promise<CorrectionView | Refusal | NotFound> {
    const answer = await this.desk.run(asker, action, input)
    return isRefusal(answer) ? answer : (await this.desk.read(asker, correctionsShown, [answer as Correction]))![0]!
  }
}
