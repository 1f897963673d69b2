import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Currency } from '../../../gql/graphql.js'
import { useAct } from '../../../lib/mutation.js'
import { formatMoney, type Amount } from '../../../lib/money.js'
import { useSession } from '../../../lib/session.js'
import { AmountField } from '../../../ui/amount-field.js'
import { ReasonForm } from '../../../ui/reason-form.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { SelectField, TextAreaField, TextField } from '../../../ui/text-field.js'
import { ProposeCorrectionDocument, ProposeReversalDocument } from './books-documents.js'
import styles from './books.module.css'

interface Done {
  onDone: (words: string) => void
}
interface Line {
  key: number
  account: string
  side: 'debit' | 'credit'
  amount: Amount | null
}
const accounts = ['suspense', 'platform.float', 'revenue.commission', 'revenue.client_fee', 'expense.stripe_fee', 'expense.dispute_fee', 'expense.loss', 'freelancer.receivable:', 'freelancer.payable:', 'stripe.balance']
const LINES_MAX = 20
let lastKey = 0
const line = (account = '', side: Line['side'] = 'debit', amount: Amount | null = null): Line => ({ key: ++lastKey, account, side, amount })
const minorOf = ({ side, amount }: Line): bigint => (amount ? BigInt(amount.minor) * (side === 'debit' ? 1n : -1n) : 0n)

/** An entry of the provider that our books miss starts with our balance there and suspense. */
const linesFor = (minor: string, currency: Currency): Line[] => {
  if (!/^-?\d{1,15}$/.test(minor)) return [line(), line('', 'credit')]
  const amount = { minor: minor.replace('-', ''), currency }
  const isIn = !minor.startsWith('-')
  return [line('stripe.balance', isIn ? 'debit' : 'credit', amount), line('suspense', isIn ? 'credit' : 'debit', amount)]
}

const LineFields = ({ value, currency, canGo, onChange, onRemove }: { value: Line; currency: Currency; canGo: boolean; onChange: (next: Line) => void; onRemove: () => void }) => {
  const { t } = useTranslation('books')
  return (
    <div className={styles.entryLine}>
      <TextField label={t('lines.account')} value={value.account} onChange={(account) => onChange({ ...value, account })} list="movable-accounts" required maxLength={80} autoComplete="off" spellCheck={false} />
      <SelectField label={t('lines.side')} value={value.side} onChange={(side) => onChange({ ...value, side: side as Line['side'] })} options={(['debit', 'credit'] as const).map((side) => ({ value: side, label: t(`lines.${side}`) }))} />
      <AmountField label={t('search.amount')} currency={currency} value={value.amount} onChange={(amount) => onChange({ ...value, amount })} required />
      <Button variant="default" disabled={!canGo} onClick={onRemove}>{t('lines.remove')}</Button>
    </div>
  )
}

const Form = ({ onDone, onClose }: Done & { onClose: () => void }) => {
  const { t } = useTranslation('books')
  const [params] = useSearchParams()
  const { installation } = useSession()
  const codes = installation?.currencies ?? []
  const entry = params.get('entry')
  const { act, busy, problem } = useAct(ProposeCorrectionDocument)
  const [currency, setCurrency] = useState<Currency>(codes.find((code) => code === params.get('of')) ?? codes[0]!)
  const [lines, setLines] = useState(() => linesFor(params.get('minor') ?? '', currency))
  const [reason, setReason] = useState('')
  const left = lines.reduce((sum, each) => sum + minorOf(each), 0n)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const sent = lines.map((each) => ({ account: each.account.trim(), amountMinor: minorOf(each).toString() }))
    if (!(await act({ input: { currency, lines: sent, reason, providerEntryId: entry } }))) return
    onDone(t('corrections.proposed'))
    onClose()
  }
  return (
    <form className="card stack" onSubmit={(event) => void send(event)} aria-label={t('corrections.new')}>
      <p className="dim small">{t('corrections.rules')}</p>
      {entry ? <p className={styles.line}>{t('corrections.entry')} <span className={styles.code}>{entry}</span></p> : null}
      <SelectField label={t('search.currency')} value={currency} onChange={(next) => { setCurrency(next as Currency); setLines(lines.map((each) => ({ ...each, amount: each.amount && { ...each.amount, currency: next as Currency } }))) }} options={codes.map((code) => ({ value: code, label: code }))} />
      <datalist id="movable-accounts">{accounts.map((account) => <option key={account} value={account} />)}</datalist>
      <fieldset className={styles.lines}>
        <legend className="visually-hidden">{t('lines.title')}</legend>
        {lines.map((each) => (
          <LineFields key={each.key} value={each} currency={currency} canGo={lines.length > 2} onChange={(next) => setLines(lines.map((other) => (other.key === each.key ? next : other)))} onRemove={() => setLines(lines.filter((other) => other.key !== each.key))} />
        ))}
      </fieldset>
      <p role="status" className={left === 0n ? 'dim small' : styles.late}>{left === 0n ? t('lines.balanced') : t('lines.left', { amount: formatMoney({ minor: left.toString(), currency }, { exact: true }) })}</p>
      <div><Button variant="default" disabled={lines.length >= LINES_MAX} onClick={() => setLines([...lines, line()])}>{t('lines.add')}</Button></div>
      <TextAreaField label={t('corrections.reason')} help={t('corrections.reasonHelp')} value={reason} onChange={setReason} required minLength={10} maxLength={500} rows={2} />
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy} disabled={left !== 0n}>{t('corrections.propose')}</Button>
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}

const Undo = ({ transactionId, onDone, onClose }: Done & { transactionId: string; onClose: () => void }) => {
  const { t } = useTranslation('books')
  const { act, busy, problem } = useAct(ProposeReversalDocument)
  const send = async (reason: string) => {
    if (!(await act({ input: { transactionId, reason } }))) return
    onDone(t('corrections.proposed'))
    onClose()
  }
  return (
    <section className="card stack" aria-label={t('corrections.undo')}>
      <p>{t('corrections.undoes')} <span className={styles.code}>{transactionId}</span></p>
      <ReasonForm label={t('corrections.reason')} help={t('corrections.undoHelp')} send={t('corrections.propose')} busy={busy} error={problem?.message ?? null} onSend={(reason) => void send(reason)} onCancel={onClose} />
    </section>
  )
}

/** A new counter-entry: opened by hand, or from a difference with the provider. */
export const CorrectionForm = ({ onDone }: Done) => {
  const { t } = useTranslation('books')
  const [params, setParams] = useSearchParams()
  const { installation } = useSession()
  const [open, setOpen] = useState(params.has('entry'))
  const undo = params.get('undo')
  const close = () => {
    const next = new URLSearchParams(params)
    for (const key of ['entry', 'minor', 'of', 'undo']) next.delete(key)
    setParams(next, { replace: true, preventScrollReset: true })
    setOpen(false)
  }
  if (undo) return <Undo transactionId={undo} onDone={onDone} onClose={close} />
  if (open && installation) return <Form onDone={onDone} onClose={close} />
  return <div><Button onClick={() => setOpen(true)}>{t('corrections.new')}</Button></div>
}
