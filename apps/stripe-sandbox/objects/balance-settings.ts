import { emit } from '../events.js'
import type { Call } from '../protocol/call.js'
import { choice, flag, integer, list, shape, text, type Fields } from '../protocol/params.js'
import type { BalanceSettings } from '../state/records.js'

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

export const balanceSettingsFields: Fields = {
  payments: shape({
    debit_negative_balances: flag(),
    payouts: shape({
      schedule: shape({
        interval: choice('daily', 'manual', 'monthly', 'weekly'),
        monthly_payout_days: list(integer(1), 31),
        weekly_payout_days: list(choice(...days), 5),
      }),
      statement_descriptor: text(22),
    }),
    settlement_timing: shape({ delay_days_override: integer() }),
  }),
  expand: list(text()),
}

interface Payments {
  debit_negative_balances?: boolean
  payouts?: { schedule?: { interval?: string }; statement_descriptor?: string }
  settlement_timing?: { delay_days_override?: number }
}

const current = ({ world, account }: Call): BalanceSettings =>
  world.find('balance_settings', account) ?? {
    id: account,
    object: 'balance_settings',
    payments: {
      debit_negative_balances: false,
      payouts: {
        automatic_transfer_rules_by_currency: null,
        minimum_balance_by_currency: null,
        schedule: { interval: 'daily' },
        statement_descriptor: null,
        status: world.find('account', account)?.payouts.status === 'active' ? 'enabled' : 'disabled',
      },
      settlement_timing: { delay_days: 2, start_of_day: null },
    },
  }

/** The settings have no id in an answer: there is one set per account. */
const answer = ({ object, payments }: BalanceSettings): object => ({ object, payments })

export const getBalanceSettings = (call: Call): object => answer(current(call))

export const updateBalanceSettings = (call: Call): object => {
  const { world, account } = call
  const input = (call.params.payments ?? {}) as Payments
  const known = current(call)
  const payments = known.payments as unknown as Required<Payments> & { payouts: object; settlement_timing: object }
  const next = {
    ...known,
    payments: {
      ...payments,
      ...(input.debit_negative_balances !== undefined && { debit_negative_balances: input.debit_negative_balances }),
      payouts: { ...payments.payouts, ...input.payouts },
      settlement_timing: { ...payments.settlement_timing, ...input.settlement_timing },
    },
  }
  const stored = world.find('balance_settings', account)
  const saved = stored ? world.update('balance_settings', stored, next) : world.insert('balance_settings', next, account)
  emit(world, { type: 'balance_settings.updated', object: answer(saved), account })
  return answer(saved)
}
