import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { bookHours } from '@rolecall/talent'
import { openAccess } from '../../data/access/access-queries.js'
import { Contract } from '../../data/contract.entity.js'
import { Ending } from '../../data/endings/ending.entity.js'
import { Milestone } from '../../data/milestone.entity.js'
import { nextAccessReminder } from '../../domain/access/access.rules.js'
import { contractMoves, isEnding, waitsUntil, type ContractState, awaitsAccess } from '../../domain/contract.rules.js'
import { ContractEnded } from '../../domain/events.js'
import { isApproved } from '../../domain/milestone.rules.js'
import { systemViewer } from '../../domain/rights.rules.js'
import { tellBoth } from '../tell-parties.js'

/** The contract is over: the hours are free again. */
export const finish = async (ctx: Ctx, contract: Contract): Promise<void> => {
  const ended = contractMoves.to('end', contract.state, systemViewer.party)
  if (isRefusal(ended)) throw new Error(`a contract in ${contract.state} cannot end`)
  const change = { state: ended, waitsUntil: null, endedAt: ctx.now }
  await ctx.db.update(Contract, { id: contract.id }, change)
  Object.assign(contract, change)
  await ctx.db.update(Ending, { contractId: contract.id }, { settleAt: null, remindAt: null })
  await bookHours(ctx, { freelancerId: contract.freelancerId, hours: -contract.hoursPerWeek })
  ctx.emit(new ContractEnded(contract.id))
  const milestones = await ctx.db.findBy(Milestone, { contractId: contract.id })
  const kind = milestones.every((milestone) => isApproved(milestone.state)) ? 'ended' : 'ended_settled'
  await tellBoth(ctx, contract, { kind, key: contract.id })
}

/** Access is still open: both sides have a week, are reminded, and then it ends with a note. */
const waitForAccess = async (ctx: Ctx, { contract, state, open }: { contract: Contract; state: ContractState; open: number }): Promise<void> => {
  if (awaitsAccess(contract)) return
  const until = waitsUntil(state, ctx.now)!
  const change = { state, waitsUntil: until }
  await ctx.db.update(Contract, { id: contract.id }, change)
  Object.assign(contract, change)
  const remindAt = nextAccessReminder(until, ctx.now)
  await ctx.db
    .createQueryBuilder()
    .insert()
    .into(Ending)
    .values({
      contractId: contract.id, party: systemViewer.party, accountId: null, reason: 'completed', text: null, counts: false, begunAt: ctx.now,
      acceptedMinor: 0n, reviewMinor: 0n, returnedMinor: 0n, reportUntil: null, settleAt: null, remindAt, leftOpen: null,
    })
    .orIgnore()
    .execute()
  await ctx.db.update(Ending, { contractId: contract.id }, { settleAt: null, remindAt })
  await tellBoth(ctx, contract, { kind: 'access_open', key: contract.id, facts: { count: open } })
}

/** The work is over and its money has arrived on either side; the contract's row is locked. */
export const wrapUp = async (ctx: Ctx, contract: Contract): Promise<void> => {
  const ending = isEnding(contract.state) ? contract.state : contractMoves.to('wrapUp', contract.state, systemViewer.party)
  if (isRefusal(ending)) return
  const open = await openAccess(ctx, contract.id)
  if (open > 0) return waitForAccess(ctx, { contract, state: ending, open })
  contract.state = ending
  await finish(ctx, contract)
}
