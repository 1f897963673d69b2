import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoment } from '../../../lib/dates.js'
import { errorAt, problemBeside, useAct } from '../../../lib/mutation.js'
import { QueryError } from '../../../ui/error-state.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { ReasonForm } from '../../../ui/reason-form.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { BankDetailsToCheckDocument, DecideBankDetailsDocument, type DetailsOnPage } from './bank-documents.js'
import styles from './transfers.module.css'

const Row = ({ details, onDone }: { details: DetailsOnPage; onDone: (words: string) => void }) => {
  const { t } = useTranslation('bank')
  const { act, busy, problem } = useAct(DecideBankDetailsDocument)
  const [refusing, setRefusing] = useState(false)
  const decide = async (accept: boolean, remark: string | null) => {
    if (await act({ input: { freelancerId: details.freelancerId, accept, remark } })) onDone(t(accept ? 'details.accepted' : 'details.refused'))
  }
  return (
    <li>
      <strong dir="auto">{details.holder}</strong>
      <p className="small"><span dir="auto">{details.bankName}</span> · <span className={styles.code}>{details.accountNumber} · {details.bankCode}</span></p>
      <p className="dim tiny">{t('details.changed', { at: formatMoment(new Date(details.changedAt)) })}</p>
      {refusing ? (
        <ReasonForm label={t('details.remark')} send={t('details.refuse')} busy={busy} error={errorAt(problem, 'remark')} onSend={(remark) => void decide(false, remark)} onCancel={() => setRefusing(false)} />
      ) : (
        <div className="row">
          <Button loading={busy} onClick={() => void decide(true, null)}>{t('details.accept')}</Button>
          <Button variant="default" onClick={() => setRefusing(true)}>{t('details.refuse')}</Button>
        </div>
      )}
      <RefusalNote problem={problemBeside(problem, ['remark'])} />
    </li>
  )
}

/** Bank details of freelancers that nobody has looked at yet. */
export const DetailsList = ({ onDone }: { onDone: (words: string) => void }) => {
  const { t } = useTranslation('bank')
  const [{ data, error }, ask] = useQuery({ query: BankDetailsToCheckDocument })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const done = (words: string) => {
    onDone(words)
    retry()
  }
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton rows={1} height={80} />
  if (data.bankDetailsToCheck.length === 0) return <p className="dim">{t('none.details')}</p>
  return <ul className={styles.list}>{data.bankDetailsToCheck.map((details) => <Row key={details.freelancerId} details={details} onDone={done} />)}</ul>
}
