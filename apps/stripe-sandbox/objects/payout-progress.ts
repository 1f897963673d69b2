import { emit } from '../events.js'
import { book } from '../money/book.js'
import type { Payout } from '../state/records.js'
import type { World } from '../state/world.js'
import { disableBank } from './account-states.js'
import { bankByNumber } from './banks.js'
import { addTask, progressAt } from './tasks.js'

const RETURN_SECONDS = 5

/** The payout leaves for the bank. */
export const sendPayout = (world: World, id: string): void => {
  const payout = world.find('payout', id)
  if (payout?.status === 'pending') change(world, payout, { type: 'payout.updated', changes: { status: 'in_transit' } })
}

/** The bank takes it, or refuses it, as its test number says. */
export const arrivePayout = (world: World, id: string): void => {
  sendPayout(world, id)
  const payout = world.find('payout', id)
  if (payout?.status !== 'in_transit') return
  const { ending } = bankByNumber(payout._bank)
  if (ending === 'failed') return failPayout(world, id)
  change(world, payout, { type: 'payout.paid', changes: { status: 'paid' } })
  if (ending === 'paid_then_failed') {
    addTask(world, { type: 'payout.return', object: id, at: progressAt(world, RETURN_SECONDS), forceable: true })
  }
}

/** The money comes back to the account's balance; this may also happen days after "paid". */
export const failPayout = (world: World, id: string): void => {
  const payout = world.find('payout', id)
  if (!payout || payout.status === 'failed' || payout.status === 'canceled') return
  const account = world.owner('payout', id)!
  const bank = bankByNumber(payout._bank)
  const { amount, currency } = payout
  const entry = book(world, { account, type: 'payout_failure', amount, currency, source: id })
  change(world, payout, {
    type: 'payout.failed',
    changes: {
      status: 'failed',
      failure_balance_transaction: entry.id,
      failure_code: bank.failureCode ?? 'could_not_process',
      failure_message: bank.failureMessage ?? 'The bank could not process this payout.',
    },
  })
  if (account !== world.settings.platform) disableBank(world, account, payout.destination)
}

const change = (world: World, payout: Payout, { type, changes }: { type: string; changes: Partial<Payout> }): void => {
  const changed = world.update('payout', payout, changes)
  emit(world, { type, object: changed, account: world.owner('payout', payout.id), previous: { status: payout.status } })
}
