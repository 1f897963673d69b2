import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { isRefusal } from '@rolecall/kernel'
import { answerOf, Desk, Public, SignedIn, Who, type Asker } from '@rolecall/platform'
import { acceptForceMajeure } from '../../actions/endings/accept-force-majeure.js'
import { askForceMajeure, withdrawForceMajeure } from '../../actions/endings/ask-force-majeure.js'
import type { Contract } from '../../data/contract.entity.js'
import { forceMajeureMoves } from '../../domain/endings/force-majeure.rules.js'
import { isSilentFor, silentSince, silentUntil } from '../../domain/endings/silence.rules.js'
import { isAtWork } from '../../domain/milestone.rules.js'
import { mayAct } from '../../domain/rights.rules.js'
import { ContractView } from '../contract.views.js'
import { contractNode, type ContractNode } from '../nodes.js'
import { AskForceMajeureInput, ForceMajeureInput, ForceMajeureView, SilenceView } from './force-majeure.views.js'

export const AskForceMajeureAnswer = answerOf('AskForceMajeureAnswer', ContractView)
export const AcceptForceMajeureAnswer = answerOf('AcceptForceMajeureAnswer', ContractView)
export const WithdrawForceMajeureAnswer = answerOf('WithdrawForceMajeureAnswer', ContractView)

@Resolver()
export class ForceMajeureResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Mutation(() => AskForceMajeureAnswer, { description: 'Asks for time for what the freelancer cannot help; given by silence after 72 hours. Freelancer.' })
  async askForceMajeure(@Who() asker: Asker, @Args('input') input: AskForceMajeureInput) {
    return this.shown(asker, await this.desk.run(asker, askForceMajeure, input))
  }

  @SignedIn()
  @Mutation(() => AcceptForceMajeureAnswer, { description: 'Gives the time: due dates of open items move, nothing counts as missed. The business; endContract is the other answer.' })
  async acceptForceMajeure(@Who() asker: Asker, @Args('input') input: ForceMajeureInput) {
    return this.shown(asker, await this.desk.run(asker, acceptForceMajeure, input))
  }

  @SignedIn()
  @Mutation(() => WithdrawForceMajeureAnswer, { description: 'Takes the question back; the dates stay. Freelancer.' })
  async withdrawForceMajeure(@Who() asker: Asker, @Args('input') input: ForceMajeureInput) {
    return this.shown(asker, await this.desk.run(asker, withdrawForceMajeure, input))
  }

  private async shown(asker: Asker, answer: object) {
    return isRefusal(answer) ? answer : this.desk.read(asker, contractNode, answer as Contract)
  }
}

const moveNames = { accept: 'accept', withdraw: 'withdraw' } as const

@Resolver(() => ContractView)
export class ForceMajeureFieldsResolver {
  @Public()
  @ResolveField(() => [ForceMajeureView], { description: 'Time that was asked for, the newest first.' })
  async forceMajeures(@Parent() contract: ContractNode): Promise<ForceMajeureView[]> {
    const viewer = contract.sheet.viewer(contract)
    const rows = (await contract.sheet.forceMajeures()).get(contract.id) ?? []
    return rows.map((row) => ({
      ...row,
      reportsOwed: row.reason === 'network_ban',
      moves: forceMajeureMoves.open(row.state, viewer.party).flatMap((move) => (move in moveNames && mayAct(viewer, 'review') ? [move] : [])),
    }))
  }

  @Public()
  @ResolveField(() => [SilenceView], { description: 'Milestones at work in which nothing of what was due has come, and what was told about it.' })
  async silences(@Parent() contract: ContractNode): Promise<SilenceView[]> {
    const { sheet } = contract
    const [rows, milestones, items] = [(await sheet.silences()).get(contract.id) ?? [], await sheet.milestonesById(), await sheet.items()]
    return rows.flatMap(({ milestoneId, nudgedAt, warnedAt, openAt }) => {
      const milestone = milestones.get(milestoneId)!
      const since = silentSince(items.get(milestoneId) ?? [], milestone.startedAt ?? sheet.now)
      if (nudgedAt === null || !isAtWork(milestone.state) || since === null) return []
      const until = silentUntil(since)
      const endable = openAt !== null && isSilentFor(since, sheet.now)
      return [{ milestoneId, nudgedAt, warnedAt, openAt, endable, endableFrom: openAt && (openAt > until ? openAt : until) }]
    })
  }
}
