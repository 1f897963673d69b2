import type { Action, Ctx, Env, Timer } from '@rolecall/platform'
import { carryOut } from '../actions/carry-out.js'
import { carryOutClawback } from '../actions/claw-back.js'
import { expireCorrection } from '../actions/decide-correction.js'
import { healEvents } from '../actions/heal-events.js'
import { dueIdleBalances, treatIdleBalance } from '../actions/idle-balances.js'
import { syncFunding } from '../actions/open-checkout.js'
import type { Provider } from '../actions/provider.js'
import { rebuildReceiptsHourly } from '../actions/rebuild-receipts.js'
import { reconcileNightly } from '../actions/reconcile.js'
import { pollChargeback } from '../actions/sync-chargeback.js'
import { tellWhatWaits } from '../actions/tell-operators.js'
import { warnOfChargeback } from '../actions/warn-of-chargeback.js'
import { payOutAvailable, syncPayee, syncPayout, syncRefund } from '../actions/sync.js'
import { dueChargebacks, dueClawbacks, dueWarnings } from '../data/chargeback-rows.js'
import { dueCorrections } from '../data/corrections.js'
import { dueFundings, dueOperations, duePayees, duePayouts, dueRefunds, stalePayees } from '../data/due.js'
import { putOffChargeback, putOffFunding, putOffOperation, putOffPayee, putOffPayout, putOffRefund } from '../data/put-off.js'
import { sealLedger } from '../data/seals.js'
import type { PaymentGateway } from '../domain/gateway.js'
import { providerOf } from './provider-of.js'

interface Sweep {
  readonly due: (ctx: Ctx) => Promise<string[]>
  readonly work: (provider: Provider, id: string) => Promise<void>
  /** What is still due afterwards lets others come first; without it the work itself sees to that. */
  readonly putOff?: Action<{ id: string }, void>
}

/** One row's trouble does not hold up the others: all are tried, then the first trouble is told. */
const sweepOf = async (env: Env, gateway: PaymentGateway, { due, work, putOff }: Sweep): Promise<void> => {
  const provider = providerOf(env, gateway)
  const faults: unknown[] = []
  for (const id of await env.run(due, undefined)) {
    await work(provider, id).catch((fault: unknown) => faults.push(fault))
    if (putOff) await env.run(putOff, { id })
  }
  if (faults.length > 0) throw faults[0]
}

const sweeps: Record<string, Sweep> = {
  'payments.sweep-operations': { due: dueOperations, work: carryOut, putOff: putOffOperation },
  'payments.poll-fundings': { due: dueFundings, work: syncFunding, putOff: putOffFunding },
  'payments.poll-payouts': { due: duePayouts, work: syncPayout, putOff: putOffPayout },
  'payments.poll-refunds': { due: dueRefunds, work: syncRefund, putOff: putOffRefund },
  'payments.pay-out-available': { due: duePayees, work: payOutAvailable },
  'payments.poll-chargebacks': { due: dueChargebacks, work: pollChargeback, putOff: putOffChargeback },
  'payments.warn-of-chargebacks': { due: dueWarnings, work: async (provider, chargebackId) => void (await provider.run(warnOfChargeback, { chargebackId })) },
  'payments.claw-back': { due: dueClawbacks, work: async (provider, chargebackId) => void (await provider.run(carryOutClawback, { chargebackId })) },
  'payments.expire-corrections': { due: dueCorrections, work: async (provider, correctionId) => void (await provider.run(expireCorrection, { correctionId })) },
  'payments.refresh-payees': { due: stalePayees, work: syncPayee, putOff: putOffPayee },
}

const sweepIdleBalances = async (env: Env): Promise<void> => {
  const faults: unknown[] = []
  for (const balance of await env.run(dueIdleBalances, undefined)) await env.run(treatIdleBalance, balance).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
}

/** Everything that waits for its time, and what a lost webhook would have told. */
export const paymentTimers = (gateway: PaymentGateway): Timer[] => [
  ...Object.entries(sweeps).map(([name, sweep]): Timer => ({ name, sweep: (env) => sweepOf(env, gateway, sweep) })),
  { name: 'payments.heal-events', sweep: (env) => healEvents(providerOf(env, gateway)) },
  { name: 'payments.reconcile', sweep: (env) => reconcileNightly(providerOf(env, gateway)) },
  { name: 'payments.idle-balances', sweep: sweepIdleBalances },
  { name: 'payments.rebuild-receipts', sweep: (env) => env.run(rebuildReceiptsHourly, undefined) },
  { name: 'payments.tell-what-waits', sweep: (env) => env.run(tellWhatWaits, undefined) },
  { name: 'payments.seal-ledger', sweep: (env) => env.run(sealLedger, undefined) },
]
