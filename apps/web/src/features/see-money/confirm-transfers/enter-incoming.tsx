import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { localDateOf } from '../../../lib/dates.js'
import type { Amount, Currency } from '../../../lib/money.js'
import { errorAt, problemBeside, useAct } from '../../../lib/mutation.js'
import { useSession } from '../../../lib/session.js'
import { AmountField } from '../../../ui/amount-field.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { SelectField, TextField } from '../../../ui/text-field.js'
import { EnterIncomingDocument, type TransferOnPage } from './bank-documents.js'
import styles from './transfers.module.css'

const currencies: readonly Currency[] = ['RUB', 'EUR', 'USD', 'GBP', 'JPY']
const fields = ['reference', 'amount', 'payer', 'bankReference', 'bookedOn'] as const
const empty = { reference: '', payer: '', bankReference: '' }

/** A line of the statement: money came. The code on it says for what. */
export const EnterIncoming = ({ expected, onDone }: { expected: TransferOnPage | null; onDone: (words: string) => void }) => {
  const { t } = useTranslation('bank')
  const { now } = useSession()
  const { act, busy, problem } = useAct(EnterIncomingDocument)
  const [words, setWords] = useState({ ...empty, reference: expected?.reference ?? '' })
  const [currency, setCurrency] = useState<Currency>(expected?.amount.currency ?? 'RUB')
  const [amount, setAmount] = useState<Amount | null>(expected?.amount ?? null)
  const [bookedOn, setBookedOn] = useState(localDateOf(now()))
  const [round, setRound] = useState(0)
  const set = (name: keyof typeof empty) => (value: string) => setWords((before) => ({ ...before, [name]: value }))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!amount) return
    const entry = await act({ input: { ...words, amount, bookedOn } })
    if (!entry || !('state' in entry)) return
    onDone(t(`entered.${entry.state}`, { why: t(`misfit.${entry.note ?? ''}`, { defaultValue: '' }) }))
    setWords(empty)
    setAmount(null)
    setRound(round + 1)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <TextField label={t('field.reference')} help={t('field.referenceHelp')} required maxLength={140} value={words.reference} onChange={set('reference')} error={errorAt(problem, 'reference')} />
      <TextField label={t('field.payer')} help={t('field.payerHelp')} required minLength={2} maxLength={140} value={words.payer} onChange={set('payer')} error={errorAt(problem, 'payer')} />
      <SelectField label={t('field.currency')} options={currencies.map((value) => ({ value, label: value }))} value={currency} onChange={(value) => { setCurrency(value as Currency); setAmount(null); setRound(round + 1) }} />
      <AmountField key={`${currency}${round}`} label={t('field.amount')} required currency={currency} value={amount} onChange={setAmount} error={errorAt(problem, 'amount')} />
      <TextField label={t('field.bankReference')} required minLength={3} maxLength={64} value={words.bankReference} onChange={set('bankReference')} error={errorAt(problem, 'bankReference')} />
      <TextField label={t('field.bookedOn')} type="date" required value={bookedOn} onChange={setBookedOn} error={errorAt(problem, 'bookedOn')} />
      <div className={styles.wide}>
        <RefusalNote problem={problemBeside(problem, fields)} />
        <Button type="submit" loading={busy} disabled={!amount}>{t('incoming.enter')}</Button>
      </div>
    </form>
  )
}
