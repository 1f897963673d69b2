import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import type { MyBankDetailsQuery } from '../../../gql/graphql.js'
import { errorAt, problemBeside, useAct } from '../../../lib/mutation.js'
import { EmptyState } from '../../../ui/empty-state.js'
import { QueryError } from '../../../ui/error-state.js'
import { PageHeader } from '../../../ui/page-header.js'
import { PageSkeleton } from '../../../ui/page-skeleton.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { TextField } from '../../../ui/text-field.js'
import { ConfirmPerson, wantsConfirming } from '../confirm-person.js'
import styles from '../money.module.css'
import { MyBankDetailsDocument, SaveBankDetailsDocument } from './details-documents.js'

type Details = NonNullable<MyBankDetailsQuery['myBankDetails']>
const fields = ['holder', 'bankName', 'accountNumber', 'bankCode'] as const
const tones = { UNDER_REVIEW: 'wait', READY: 'ok', REFUSED: 'miss' } as const

/** How the details stand, and what is to be mended. */
const Standing = ({ details }: { details: Details }) => {
  const { t } = useTranslation('bank')
  return (
    <div className="stack">
      <p><span className={styles.state} data-tone={tones[details.state]}>{t(`mine.state.${details.state}`)}</span></p>
      <p className="small prose">{t(`mine.text.${details.state}`)}</p>
      {details.remark ? <p className="small prose"><strong>{t(`failure.${details.remark.toUpperCase()}`, { defaultValue: details.remark })}</strong></p> : null}
    </div>
  )
}

const DetailsForm = ({ details, onSaved }: { details: Details | null; onSaved: () => void }) => {
  const { t } = useTranslation('bank')
  const { act, busy, problem } = useAct(SaveBankDetailsDocument)
  const [words, setWords] = useState(() => Object.fromEntries(fields.map((field) => [field, details?.[field] ?? ''])) as Record<(typeof fields)[number], string>)
  const save = async () => {
    if (await act({ input: words })) onSaved()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <>
      <form className={styles.start} onSubmit={send}>
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`mine.${field}`)}
            help={t(`mine.${field}Help`)}
            required
            maxLength={field === 'accountNumber' ? 42 : field === 'bankCode' ? 20 : 120}
            autoComplete={field === 'holder' ? 'name' : 'off'}
            value={words[field]}
            onChange={(value) => setWords((before) => ({ ...before, [field]: value }))}
            error={errorAt(problem, field)}
          />
        ))}
        <RefusalNote problem={wantsConfirming(problem) ? null : problemBeside(problem, fields)} />
        <div><Button type="submit" loading={busy}>{t(details ? 'mine.change' : 'mine.save')}</Button></div>
      </form>
      <ConfirmPerson problem={problem} onConfirmed={() => void save()} />
    </>
  )
}

/** Where a freelancer is paid by bank transfer. */
export const BankDetailsPage = () => {
  const { t } = useTranslation('bank')
  const [{ data, error }, ask] = useQuery({ query: MyBankDetailsDocument })
  const [said, setSaid] = useState('')
  const retry = () => ask({ requestPolicy: 'network-only' })
  if (error && !data) return <QueryError error={error} onRetry={retry} heading />
  if (!data) return <PageSkeleton />
  const details = data.myBankDetails ?? null
  const started = data.myPayee && data.myPayee.state !== 'NONE'
  return (
    <>
      <PageHeader title={t('mine.title')} line={t('mine.line')} />
      {started ? (
        <section className="card stack">
          {details ? <Standing details={details} /> : null}
          <p className="dim small prose">{t('mine.review')}</p>
          <DetailsForm key={details?.changedAt ?? ''} details={details} onSaved={() => { setSaid(t('mine.saved')); retry() }} />
        </section>
      ) : <EmptyState title={t('mine.notStarted')} text={t('mine.notStartedText')} action={{ to: '/earnings', label: t('mine.toEarnings') }} />}
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
    </>
  )
}
