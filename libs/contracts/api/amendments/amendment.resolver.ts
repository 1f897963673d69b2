import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { catalogue } from '@rolecall/catalog'
import { isRefusal, NotFound, NotFoundSignal } from '@rolecall/kernel'
import { Desk, inWords, Public, SignedIn, Who, type Asker, type Ctx } from '@rolecall/platform'
import { declineAmendment, withdrawAmendment } from '../../actions/amendments/answer-amendment.js'
import { previewAmendment, proposeAmendment, type ProposeAmendment } from '../../actions/amendments/propose-amendment.js'
import { signAmendment } from '../../actions/amendments/sign-amendment.js'
import { Amendment } from '../../data/amendments/amendment.entity.js'
import { ContractView } from '../contract.views.js'
import { contractNode, type ContractNode } from '../nodes.js'
import { AmendmentInput, DeclineAmendmentInput, ProposeAmendmentInput } from './amendment.inputs.js'
import {
  AmendmentView,
  DeclineAmendmentAnswer,
  PreviewAmendmentAnswer,
  ProposeAmendmentAnswer,
  SignAmendmentAnswer,
  WithdrawAmendmentAnswer,
} from './amendment.views.js'
import { amendmentShown, previewShown } from './amendments-shown.js'

/** A preview in words. A read hands refusals through, so their sentences are written here. */
const previewInWords = async (ctx: Ctx, input: ProposeAmendment) => {
  const draft = await previewAmendment(ctx, input)
  if (draft === null) throw new NotFoundSignal()
  return isRefusal(draft) ? inWords(draft, ctx.lang) : previewShown(draft, { lang: ctx.lang, catalogue: await catalogue(ctx) })
}
const shownOf = async (ctx: Ctx, amendment: Amendment): Promise<AmendmentView> => {
  const { sheet } = await contractNode(ctx, { id: amendment.contractId })
  const contract = sheet.contract(amendment.contractId)
  return amendmentShown(amendment, { lang: ctx.lang, catalogue: await sheet.catalogue(), viewer: sheet.viewer(contract), contractState: contract.state })
}

@Resolver()
export class AmendmentResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => PreviewAmendmentAnswer, { description: 'What a change of the terms would say and cost; nothing is kept.' })
  async previewAmendment(@Who() asker: Asker, @Args('input') input: ProposeAmendmentInput) {
    return (await this.desk.read(asker, previewInWords, input)) ?? inWords(new NotFound(), asker.lang)
  }

  @SignedIn()
  @Mutation(() => ProposeAmendmentAnswer, { description: 'Proposes a later version of the terms, and signs it by that. Owner or freelancer.' })
  async proposeAmendment(@Who() asker: Asker, @Args('input') input: ProposeAmendmentInput) {
    return this.shown(asker, await this.desk.run(asker, proposeAmendment, input))
  }

  @SignedIn()
  @Mutation(() => SignAmendmentAnswer, { description: 'Signs what the other side proposed: the new version is in force.' })
  async signAmendment(@Who() asker: Asker, @Args('input') input: AmendmentInput) {
    return this.shown(asker, await this.desk.run(asker, signAmendment, input))
  }

  @SignedIn()
  @Mutation(() => DeclineAmendmentAnswer, { description: 'Declines what the other side proposed: the former terms stand.' })
  async declineAmendment(@Who() asker: Asker, @Args('input') input: DeclineAmendmentInput) {
    return this.shown(asker, await this.desk.run(asker, declineAmendment, input))
  }

  @SignedIn()
  @Mutation(() => WithdrawAmendmentAnswer, { description: 'Takes one’s own proposal back.' })
  async withdrawAmendment(@Who() asker: Asker, @Args('input') input: AmendmentInput) {
    return this.shown(asker, await this.desk.run(asker, withdrawAmendment, input))
  }

  private async shown(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, shownOf, answer as Amendment)
  }
}

@Resolver(() => ContractView)
export class ContractAmendmentsResolver {
  @Public()
  @ResolveField(() => [AmendmentView], { description: 'The newest 20 proposed changes of the terms, newest first: the open one, and how the others ended.' })
  async amendments(@Parent() { sheet, id, state }: ContractNode): Promise<AmendmentView[]> {
    const rows = (await sheet.amendments()).get(id) ?? []
    if (rows.length === 0) return []
    const reading = { lang: sheet.lang, catalogue: await sheet.catalogue(), viewer: sheet.viewer(sheet.contract(id)), contractState: state }
    return rows.map((amendment) => amendmentShown(amendment, reading))
  }
}
