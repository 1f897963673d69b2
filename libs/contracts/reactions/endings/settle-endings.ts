import { isRefusal } from '@rolecall/kernel'
import { processOf, type Env } from '@rolecall/platform'
import { RELEASE_PUT_OFF } from '../../actions/close-milestone.js'
import { settleEnding, settleLater } from '../../actions/endings/settle-ending.js'
import { endingContractOf, endingContractOfDispute, openMilestones } from '../../data/endings/ending-queries.js'
import type { DisputeEnded } from '../../domain/disputes/events.js'
import { ENDING_LOOK_MS } from '../../domain/endings/ending.rules.js'
import { SETTLE_AGAIN_MS } from '../../domain/held.rules.js'
import type { ContractEnding } from '../../domain/endings/events.js'
import type { ItemAccepted } from '../../domain/events.js'

/**
 * Each milestone in a unit of work of its own: money that cannot move now puts only itself off. What waits for people
 * is looked at again within the hour, so that no end depends on an event that got lost.
 */
export const settleContractEnding = async (env: Env, contractId: string): Promise<void> => {
  const milestoneIds = await env.run(openMilestones, contractId)
  const answers: unknown[] = []
  for (const milestoneId of milestoneIds) answers.push(await env.run(settleEnding, { milestoneId }))
  const afterMs = answers.some((answer) => isRefusal(answer) || answer === RELEASE_PUT_OFF) ? SETTLE_AGAIN_MS : answers.includes(null) ? ENDING_LOOK_MS : null
  await env.run(settleLater, { contractId, afterMs })
}

/** The money moves right after the end was asked for. */
export const onContractEnding = processOf<ContractEnding>({
  name: 'contracts.on-contract-ending',
  on: 'ContractEnding',
  process: (env, { contractId }) => settleContractEnding(env, contractId),
})
/** The last item under review was accepted: what waited for it is settled. */
export const onItemAcceptedAtEnd = processOf<ItemAccepted>({
  name: 'contracts.on-item-accepted-at-end',
  on: 'ItemAccepted',
  process: async (env, { itemId }) => {
    const contractId = await env.run(endingContractOf, itemId)
    if (contractId) await settleContractEnding(env, contractId)
  },
})
/** The last dispute was over: what waited for it is settled. */
export const onDisputeEndedAtEnd = processOf<DisputeEnded>({
  name: 'contracts.on-dispute-ended-at-end',
  on: 'DisputeEnded',
  process: async (env, { disputeId }) => {
    const contractId = await env.run(endingContractOfDispute, disputeId)
    if (contractId) await settleContractEnding(env, contractId)
  },
})
