import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EarningsQuery } from '../../gql/graphql.js'
import { formatLocalDate } from '../../lib/dates.js'
import { formatMoney, type Amount } from '../../lib/money.js'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import styles from './money.module.css'
import { WithdrawDocument } from './payee-documents.js'
import { rateInWords } from './rate-words.js'

type Balance = EarningsQuery['myBalances'][number]
/** What may be paid out now. */
const freeOf = ({ atProvider, frozen }: Balance): Amount => ({ minor: (BigInt(atProvider.minor) - BigInt(frozen.minor)).toString(), currency: atProvider.currency })
const places = ['payable', 'atProvider', 'inTransit', 'paidOut'] as const

/** The bank keeps another currency: about what arrives, and whose rate it is. */
const Conversion = ({ balance }: { balance: Balance }) => {
  const { t } = useTranslation('payments')
  const { conversion, currency } = balance
  if (!conversion) return null
  const { bankCurrency: code, estimate, rate, ratedAt } = conversion
  if (!estimate || !rate || !ratedAt || estimate.minor === '0') return <p className="small prose">{t('conversion.unknown', { code })}</p>
  const words = { code, amount: formatMoney(estimate), rate: rateInWords({ from: currency, to: code, rate }), day: formatLocalDate(ratedAt.slice(0, 10)) }
  return <p className="small prose">{t('conversion.estimate', words)}</p>
}

const Withdraw = ({ balance, onDone }: { balance: Balance; onDone: (words: string) => void }) => {
  const { t } = useTranslation('payments')
  const { act, busy, problem, clear } = useAct(WithdrawDocument)
  const [open, setOpen] = useState(false)
  const amount = formatMoney(freeOf(balance))
  const close = () => {
    clear()
    setOpen(false)
  }
  const send = async () => {
    const payout = await act({ input: { currency: balance.currency } })
    if (!payout || !('arrivesAt' in payout)) return
    onDone(payout.arrivesAt
      ? t('withdraw.doneBy', { amount: formatMoney(payout.amount), day: formatLocalDate(payout.arrivesAt.slice(0, 10)) })
      : t('withdraw.done', { amount: formatMoney(payout.amount) }))
    close()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('withdraw.open', { amount })}</Button>
      <ConfirmSheet open={open} title={t('withdraw.title')} confirm={t('withdraw.open', { amount })} busy={busy} onConfirm={() => void send()} onClose={close}>
        <p>{t('withdraw.text', { amount })}</p>
        <Conversion balance={balance} />
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </>
  )
}

/** Where the money of one currency stands: four places from earned to the bank. */
export const BalanceCard = ({ balance }: { balance: Balance }) => {
  const { t } = useTranslation('payments')
  const [said, setSaid] = useState('')
  return (
    <section className="card stack" aria-label={t('balance.title', { currency: balance.currency })}>
      <dl className={styles.places}>
        {places.map((place) => (
          <div key={place} data-place={place}>
            <dt>{t(`balance.${place}`)}</dt>
            <dd className={styles.sum}>{formatMoney(balance[place])}</dd>
            <dd className="dim tiny">{t(`balance.${place}Text`)}</dd>
          </div>
        ))}
      </dl>
      {BigInt(balance.frozen.minor) > 0n ? <p className={styles.trouble}>{t('balance.frozen', { amount: formatMoney(balance.frozen) })}</p> : null}
      {BigInt(balance.owed.minor) > 0n ? <p className={styles.trouble}>{t('balance.owed', { amount: formatMoney(balance.owed) })}</p> : null}
      {BigInt(freeOf(balance).minor) > 0n ? <Conversion balance={balance} /> : null}
      {BigInt(freeOf(balance).minor) > 0n ? <div><Withdraw balance={balance} onDone={setSaid} /></div> : null}
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
    </section>
  )
}
