import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { answerOf, Desk, Public, registerRefusal, SignedIn, Who, type Asker } from '@rolecall/platform'
import { recordAccess } from '../../actions/access/record-access.js'
import { revokeAccess } from '../../actions/access/revoke-access.js'
import type { Contract } from '../../data/contract.entity.js'
import { SecretRefused } from '../../domain/access/refusals.js'
import { mayAct } from '../../domain/rights.rules.js'
import { ContractView } from '../contract.views.js'
import { contractNode, type ContractNode } from '../nodes.js'
import { AccessView, RecordAccessInput, RevokeAccessInput } from './access.views.js'

registerRefusal(SecretRefused, 'The text looks like a password or a key; those are never kept.', {
  field: { type: () => String, description: 'Which text.' },
  sign: { type: () => String, description: 'word, token, link or random.' },
})
export const RecordAccessAnswer = answerOf('RecordAccessAnswer', ContractView, [SecretRefused])
export const RevokeAccessAnswer = answerOf('RevokeAccessAnswer', ContractView)

@Resolver()
export class AccessResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Mutation(() => RecordAccessAnswer, { description: 'Writes down access that was given, for both sides to see. Secrets are refused.' })
  async recordAccess(@Who() asker: Asker, @Args('input') input: RecordAccessInput) {
    return this.shown(asker, await this.desk.run(asker, recordAccess, input))
  }

  @SignedIn()
  @Mutation(() => RevokeAccessAnswer, { description: 'Marks access as taken back. With the last one a contract whose work is over ends.' })
  async revokeAccess(@Who() asker: Asker, @Args('input') input: RevokeAccessInput) {
    return this.shown(asker, await this.desk.run(asker, revokeAccess, input))
  }

  private async shown(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, contractNode, answer as Contract)
  }
}

@Resolver(() => ContractView)
export class AccessRowsResolver {
  @Public()
  @ResolveField(() => [AccessView], { description: 'What the freelancer was let into, the first first.' })
  async access(@Parent() contract: ContractNode): Promise<AccessView[]> {
    const viewer = contract.sheet.viewer(contract)
    const rows = (await contract.sheet.access()).get(contract.id) ?? []
    return rows.map((row) => ({
      ...row,
      recordedBy: row.recordedBy.toUpperCase(),
      revokedBy: row.revokedBy?.toUpperCase() ?? null,
      moves: row.revokedAt === null && mayAct(viewer, 'review') ? ['revoke'] : [],
    }))
  }
}
