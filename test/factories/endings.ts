import { DAY_MS, money } from '@rolecall/kernel'
import type { Asker, Env } from '@rolecall/platform'
import { endContract } from '../../libs/contracts/actions/endings/end-contract.js'
import { previewEnding } from '../../libs/contracts/api/endings/preview.js'
import type { EndingReason } from '../../libs/contracts/domain/endings/ending.rules.js'
import { endingTimers } from '../../libs/contracts/reactions/endings/ending-timers.js'
import { settleContractEnding } from '../../libs/contracts/reactions/endings/settle-endings.js'
import { waitTimers } from '../../libs/contracts/reactions/sweep-waits.js'
import { settleRefund } from '../../libs/contracts/actions/settle-contract.js'
import type { World } from '../support/world.js'
import { anActiveContract, daysAhead, settle, type Deal, type DealWish } from './contracts.js'

/** Five equal items for 500.00, signed and paid. */
export const fiveEqual: DealWish = { job: { duties: [{ dutySlug: 'smm.competitor-monitoring', quantity: 5, importance: 2, note: '' }] }, each: money(50_000n, 'EUR') }
export const aFiveItemContract = async (world: World, wish: DealWish = fiveEqual) =>
  anActiveContract(world, { ...wish, job: { ...wish.job, ...(await daysAhead(world)) } })

export const lookAtEnd = async (world: World, asker: Asker, { contractId }: Pick<Deal, 'contractId'>) =>
  (await world.work.read(asker, previewEnding, { id: contractId }))!
/** Ends with the amounts that the preview shows. */
export const endNow = async (world: World, asker: Asker, { contractId, reason, text = null }: { contractId: string; reason: EndingReason; text?: string | null }) => {
  const { accepted, review, returned } = await lookAtEnd(world, asker, { contractId })
  return world.work.run(asker, endContract, { contractId, reason, text, expected: { accepted, review, returned } })
}
const envOf = (world: World): Env => ({ requestId: 'test', run: (action, input) => world.work.run(world.system, action, input) as never })
/** What the worker does after an end was asked for. */
export const settleEnd = (world: World, { contractId }: Pick<Deal, 'contractId'>) => settleContractEnding(envOf(world), contractId)
/** One tick of every timer of contracts. */
export const tick = async (world: World): Promise<void> => {
  for (const timer of [...waitTimers, ...endingTimers]) await timer.sweep(envOf(world))
}
/** Day after day, with a tick at the end of each. */
export const liveDays = async (world: World, days: number): Promise<void> => {
  for (let day = 0; day < days; day++) {
    await world.passTime(DAY_MS)
    await tick(world)
  }
}
/** Transfer and refund of a milestone have arrived. */
export const moneyArrives = async (world: World, milestoneId: string): Promise<void> => {
  await world.database.query(`UPDATE payments.operations SET status = 'confirmed', blocked_reason = NULL WHERE hold_id = $1`, [milestoneId])
  await settle(world, milestoneId)
  await world.work.run(world.system, settleRefund, { milestoneId })
}
export const moneyAt = async (world: World, milestoneId: string) => {
  const [row] = await world.database.query('SELECT state, released_minor, refunded_minor, client_fee_refunded_minor FROM payments.holds WHERE milestone_id = $1', [milestoneId])
  return { state: row.state, released: row.released_minor, refunded: row.refunded_minor, feeBack: row.client_fee_refunded_minor }
}
