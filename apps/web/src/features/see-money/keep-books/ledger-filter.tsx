import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useSession } from '../../../lib/session.js'
import { SelectField, TextField } from '../../../ui/text-field.js'
import styles from './books.module.css'
import { amountFault, ledgerKeys as keys, toLedgerFilter, type LedgerKey as Key, type LedgerWords } from './ledger-words.js'

const isDay = (text: string): boolean => /^20\d\d-\d\d-\d\d$/.test(text)
/** What may stand in the address; anything else counts as not set. */
const fits: Partial<Record<Key, RegExp>> = { milestone: /^ms_[0-9a-f]{32}$/, freelancer: /^acc_[0-9a-f]{32}$/ }

/** The search lives in the address, so that a link shows the same transactions. */
export const useLedgerFilter = () => {
  const [params, setParams] = useSearchParams()
  const { installation } = useSession()
  const currencies = installation?.currencies ?? []
  const given = (key: Key): string => {
    const text = (params.get(key) ?? '').trim().slice(0, 120)
    if (key === 'from' || key === 'to') return isDay(text) ? text : ''
    if (key === 'currency') return (currencies as readonly string[]).includes(text) ? text : ''
    return fits[key]?.test(text) === false ? '' : text
  }
  const words = Object.fromEntries(keys.map((key) => [key, given(key)])) as LedgerWords
  const search = (next: LedgerWords) => {
    const changed = new URLSearchParams(params)
    for (const key of keys) {
      const text = next[key].trim()
      if (text) changed.set(key, text)
      else changed.delete(key)
    }
    setParams(changed, { preventScrollReset: true })
  }
  const any = keys.some((key) => words[key])
  return { words, filter: toLedgerFilter(words), any, search, currencies, clear: () => search(Object.fromEntries(keys.map((key) => [key, ''])) as LedgerWords) }
}
type FilterState = ReturnType<typeof useLedgerFilter>

const kinds = [
  'charge', 'unmatched_charge', 'release', 'transfer', 'payout_created', 'payout_paid', 'payout_failed', 'payout_paid_reversed', 'refund', 'refund_paid', 'refund_failed', 'reversal', 'recovery',
  'dispute_withdrawn', 'dispute_reinstated', 'chargeback_lost', 'chargeback_lost_undone', 'chargeback_clawed_back', 'correction', 'float',
]

export const LedgerFilterForm = ({ state: { words, any, search, clear, currencies } }: { state: FilterState }) => {
  const { t } = useTranslation('books')
  const [draft, setDraft] = useState(words)
  const put = (key: Key) => (value: string) => setDraft({ ...draft, [key]: value })
  const fault = amountFault(draft)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!fault) search(draft)
  }
  return (
    <form className="stack" onSubmit={send} role="search" aria-label={t('search.title')}>
      <div className={styles.filter}>
        <TextField label={t('search.account')} help={t('search.accountHelp')} value={draft.account} onChange={put('account')} maxLength={80} autoComplete="off" spellCheck={false} />
        <SelectField label={t('search.kind')} value={draft.kind} onChange={put('kind')} placeholder={t('search.any')} options={kinds.map((kind) => ({ value: kind, label: t(`payments:ledger.${kind}`, { defaultValue: t(`ledger.${kind}`, { defaultValue: kind }) }) }))} />
        <TextField label={t('search.amount')} value={draft.amount} onChange={put('amount')} inputMode="decimal" autoComplete="off" error={fault === 'badAmount' ? t('search.badAmount') : undefined} />
        <SelectField label={t('search.currency')} value={draft.currency} onChange={put('currency')} placeholder={t('search.allCurrencies')} error={fault === 'needsCurrency' ? t('search.needsCurrency') : undefined} options={currencies.map((code) => ({ value: code, label: code }))} />
        <TextField label={t('search.milestone')} value={draft.milestone} onChange={put('milestone')} pattern="\s*ms_[0-9a-f]{32}\s*" autoComplete="off" spellCheck={false} />
        <TextField label={t('search.freelancer')} value={draft.freelancer} onChange={put('freelancer')} pattern="\s*acc_[0-9a-f]{32}\s*" autoComplete="off" spellCheck={false} />
        <TextField label={t('search.source')} value={draft.source} onChange={put('source')} maxLength={120} autoComplete="off" spellCheck={false} />
        <TextField label={t('payments:filter.from')} type="date" value={draft.from} max={draft.to || undefined} onChange={put('from')} />
        <TextField label={t('payments:filter.to')} type="date" value={draft.to} min={draft.from || undefined} onChange={put('to')} />
      </div>
      <div className="row">
        <Button type="submit">{t('search.go')}</Button>
        {any ? <Button variant="default" onClick={() => { clear(); setDraft(Object.fromEntries(keys.map((key) => [key, ''])) as LedgerWords) }}>{t('payments:filter.clear')}</Button> : null}
      </div>
    </form>
  )
}
