import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoment } from '../../../lib/dates.js'
import type { Currency } from '../../../lib/money.js'
import { errorAt, problemBeside, useAct } from '../../../lib/mutation.js'
import { useSession } from '../../../lib/session.js'
import { QueryError } from '../../../ui/error-state.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { SelectField, TextField } from '../../../ui/text-field.js'
import styles from '../keep-books/books.module.css'
import transfers from '../confirm-transfers/transfers.module.css'
import { rateInWords } from '../rate-words.js'
import { ReferenceRatesDocument, SetReferenceRateDocument } from './rate-documents.js'

const fields = ['from', 'to', 'rate'] as const

const EnterRate = ({ onDone }: { onDone: (words: string) => void }) => {
  const { t } = useTranslation('books')
  const { installation } = useSession()
  const codes = installation?.currencies ?? []
  const { act, busy, problem } = useAct(SetReferenceRateDocument)
  const [from, setFrom] = useState<Currency>('EUR')
  const [to, setTo] = useState<Currency>('RUB')
  const [rate, setRate] = useState('')
  const options = codes.map((value) => ({ value, label: value }))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await act({ input: { from, to, rate } })
    if (!saved || !('rate' in saved)) return
    onDone(t('rates.saved', { rate: rateInWords(saved) }))
    setRate('')
  }
  return (
    <form className={transfers.form} onSubmit={(event) => void send(event)}>
      <SelectField label={t('rates.from')} options={options} value={from} onChange={(value) => setFrom(value as Currency)} error={errorAt(problem, 'from')} />
      <SelectField label={t('rates.to')} options={options} value={to} onChange={(value) => setTo(value as Currency)} error={errorAt(problem, 'to')} />
      <TextField label={t('rates.rate')} help={t('rates.rateHelp')} inputMode="decimal" required maxLength={16} autoComplete="off" value={rate} onChange={setRate} error={errorAt(problem, 'rate')} />
      <div className={transfers.wide}>
        <RefusalNote problem={problemBeside(problem, fields)} />
        <Button type="submit" loading={busy}>{t('rates.save')}</Button>
      </div>
    </form>
  )
}

/** Rates by which freelancers see about what arrives at a bank of another currency; nothing is booked by them. */
export const RateList = () => {
  const { t } = useTranslation('books')
  const [{ data, error, fetching }, ask] = useQuery({ query: ReferenceRatesDocument })
  const [said, setSaid] = useState('')
  const retry = () => ask({ requestPolicy: 'network-only' })
  return (
    <section className="card stack" aria-label={t('rates.title')}>
      <p className="small prose">{t('rates.line')}</p>
      <EnterRate onDone={(words) => { setSaid(words); retry() }} />
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!data && fetching ? <ListSkeleton rows={3} height={40} /> : null}
      {data?.referenceRates.length === 0 ? <p className="dim">{t('rates.none')}</p> : null}
      <ul className={styles.list}>
        {data?.referenceRates.map((each) => (
          <li key={`${each.from}${each.to}`}>
            <p className={styles.line}>
              <strong>{rateInWords(each)}</strong>
              <span className={styles.state} data-tone={each.isFresh ? 'ok' : 'miss'}>{t(each.isFresh ? 'rates.used' : 'rates.old')}</span>
            </p>
            <p className="dim small">{t('rates.at', { moment: formatMoment(new Date(each.enteredAt)) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
