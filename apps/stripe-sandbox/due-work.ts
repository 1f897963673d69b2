import { emit } from './events.js'
import { getBalance } from './objects/balance.js'
import { settleLate } from './objects/charges.js'
import { actForCard } from './objects/card-network.js'
import { decideByEvidence, passDeadline } from './objects/dispute-course.js'
import { endReview } from './objects/onboarding.js'
import { arrivePayout, failPayout, sendPayout } from './objects/payout-progress.js'
import { failRefund, retryRefund, succeedRefund } from './objects/refunds.js'
import { closeSession } from './objects/sessions.js'
import { pruneAnswers } from './protocol/idempotency.js'
import type { DueTask } from './state/records.js'
import type { World } from './state/world.js'

type Worker = (world: World, id: string) => void | 'done' | 'waiting'

const workers: Record<string, Worker> = {
  'session.expire': (world, id) => {
    const session = world.find('session', id)
    if (session?.status === 'open') closeSession(world, session)
  },
  'charge.settle': settleLate,
  'payout.send': sendPayout,
  'payout.arrive': arrivePayout,
  'payout.return': failPayout,
  'refund.retry': retryRefund,
  'refund.succeed': succeedRefund,
  'refund.fail': failRefund,
  'account.review': endReview,
  'network.act': actForCard,
  'dispute.decide': decideByEvidence,
  'dispute.deadline': passDeadline,
}

const isDue = (world: World, task: DueTask, force: boolean) => task.at <= world.now || (force && task.forceable)

/** Does what the clock has made due; with `force` also what could be done early. Returns how much was done. */
export const runDueWork = (world: World, force: boolean): number => {
  const due = world.all('task').filter((task) => isDue(world, task, force))
  let done = 0
  for (const task of due) {
    if (workers[task.type]?.(world, task.object) === 'waiting') continue
    world.remove('task', task.id)
    done += 1
  }
  pruneAnswers(world)
  return done + tellAvailable(world)
}

/** Says once that money has become available, account by account. */
const tellAvailable = (world: World): number => {
  const ripe = world.all('balance_transaction').filter((entry) => !entry._told && entry.available_on <= world.now)
  const accounts = new Set<string>()
  for (const entry of ripe) {
    accounts.add(world.owner('balance_transaction', entry.id)!)
    world.update('balance_transaction', entry, { _told: true })
  }
  for (const account of accounts) {
    emit(world, { type: 'balance.available', object: getBalance({ world, account, path: {}, params: {} }), account })
  }
  return accounts.size
}

/** Whether a run would find anything; asked often, so that an idle sandbox opens no transaction. */
export const hasDueWork = (world: World, nowSeconds: number): boolean =>
  world.all('task').some((task) => task.at <= nowSeconds) ||
  world.all('balance_transaction').some((entry) => !entry._told && entry.available_on <= nowSeconds)
