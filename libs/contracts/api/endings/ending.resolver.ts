import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { isRefusal, money } from '@rolecall/kernel'
import { MoneyMoveRefused } from '@rolecall/payments'
import { answerOf, Desk, ids, MoneyView, Public, registerRefusal, SignedIn, Who, type Asker } from '@rolecall/platform'
import { endContract } from '../../actions/endings/end-contract.js'
import { isEnding } from '../../domain/contract.rules.js'
import { EndingChanged } from '../../domain/endings/refusals.js'
import { ContractView } from '../contract.views.js'
import { contractNode, type ContractNode } from '../nodes.js'
import { EndContractInput, EndingPreviewView, EndingView } from './ending.views.js'
import { previewEnding } from './preview.js'

registerRefusal(EndingChanged, 'The amounts on the screen are not those that would move now; look at them again.', {
  accepted: { type: () => MoneyView, description: 'Accepted and not paid.' },
  review: { type: () => MoneyView, description: 'Under review.' },
  returned: { type: () => MoneyView, description: 'Given back.' },
})
export const EndContractAnswer = answerOf('EndContractAnswer', ContractView, [EndingChanged, MoneyMoveRefused])

@Resolver()
export class EndingResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => EndingPreviewView, { nullable: true, description: 'What the end of a contract would do now; for its parties.' })
  endingPreview(@Who() asker: Asker, @Args('contractId', { type: () => ids.contract, description: 'The contract.' }) id: string): Promise<EndingPreviewView | null> {
    return this.desk.read(asker, previewEnding, { id })
  }

  @SignedIn()
  @Mutation(() => EndContractAnswer, {
    description: 'Ends a signed contract: accepted items are paid, items handed in are decided first, the rest goes back. Either side; of a business the owner or an approver.',
  })
  async endContract(@Who() asker: Asker, @Args('input') input: EndContractInput) {
    const answer = await this.desk.run(asker, endContract, input)
    return isRefusal(answer) ? answer : this.desk.read(asker, contractNode, answer)
  }
}

@Resolver(() => ContractView)
export class EndingFieldsResolver {
  @Public()
  @ResolveField(() => EndingView, { nullable: true, description: 'How it comes to its end; null while it has none, or ended as agreed.' })
  async ending(@Parent() contract: ContractNode): Promise<EndingView | null> {
    const row = (await contract.sheet.endings()).get(contract.id)
    if (!row) return null
    const of = (minor: bigint) => money(minor, contract.price.currency)
    return {
      ...row,
      party: row.party.toUpperCase(),
      accepted: of(row.acceptedMinor),
      review: of(row.reviewMinor),
      returned: of(row.returnedMinor),
      settling: isEnding(contract.state) && row.settleAt !== null,
    }
  }
}
