import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../../lib/dates.js'
import { formatMoney } from '../../../lib/money.js'
import { useAct } from '../../../lib/mutation.js'
import { useList } from '../../../lib/pages.js'
import { QueryError } from '../../../ui/error-state.js'
import { LoadMore } from '../../../ui/load-more.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { ReasonForm } from '../../../ui/reason-form.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { TextAreaField, TextField } from '../../../ui/text-field.js'
import { FreezeMoneyDocument, MoneyFreezesDocument, UnfreezeMoneyDocument, type FreezeOnPage } from './chargeback-documents.js'
import styles from './chargebacks.module.css'

interface Done {
  onDone: (words: string) => void
}

const FreezeRow = ({ freeze, onDone }: Done & { freeze: FreezeOnPage }) => {
  const { t } = useTranslation('chargebacks')
  const { act, busy, problem } = useAct(UnfreezeMoneyDocument)
  const [frees, setFrees] = useState(false)
  const free = async (reason: string) => {
    if (await act({ input: { milestoneId: freeze.milestoneId, reason } })) onDone(t('freeze.freed'))
  }
  return (
    <li className="stack">
      <div className={styles.head}>
        <h3 className={styles.title} dir="auto">{freeze.title}</h3>
        <span className={styles.sum}>{formatMoney(freeze.held, { exact: true })}</span>
      </div>
      <p className={styles.line}>
        <span className={styles.state} data-tone="miss">{t(`freezeReason.${freeze.reason}`)}</span>
        <span className="dim">{formatMoment(new Date(freeze.frozenAt))}</span>
        <span className={styles.code}>{freeze.milestoneId}</span>
      </p>
      {freeze.note ? <p className="small" dir="auto">{freeze.note}</p> : null}
      {freeze.kept.minor !== '0' ? <p className="small dim">{t('freeze.kept', { amount: formatMoney(freeze.kept) })}</p> : null}
      {freeze.reason === 'CHARGEBACK' ? null : frees
        ? <ReasonForm label={t('freeze.why')} help={t('freeze.help')} send={t('freeze.free')} busy={busy} error={problem?.message ?? null} onSend={(reason) => void free(reason)} onCancel={() => setFrees(false)} />
        : <div><Button variant="default" onClick={() => setFrees(true)}>{t('freeze.free')}</Button></div>}
    </li>
  )
}

/** An operator stops the money of a milestone by its id. */
const FreezeForm = ({ onDone }: Done) => {
  const { t } = useTranslation('chargebacks')
  const { act, busy, problem } = useAct(FreezeMoneyDocument)
  const [milestoneId, setMilestoneId] = useState('')
  const [reason, setReason] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await act({ input: { milestoneId: milestoneId.trim(), reason } }))) return
    setMilestoneId('')
    setReason('')
    onDone(t('freeze.done'))
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <TextField label={t('freeze.milestone')} help={t('freeze.milestoneHelp')} value={milestoneId} onChange={setMilestoneId} required pattern="\s*ms_[0-9a-f]{32}\s*" autoComplete="off" />
      <TextAreaField label={t('freeze.why')} help={t('freeze.help')} value={reason} onChange={setReason} required minLength={3} maxLength={500} rows={2} />
      <RefusalNote problem={problem} />
      <div><Button type="submit" variant="default" loading={busy}>{t('freeze.open')}</Button></div>
    </form>
  )
}

/** What is frozen now and why. */
export const FreezeList = ({ onDone }: Done) => {
  const { t } = useTranslation('chargebacks')
  const { data, error, fetching, loadMore, retry } = useList({ query: MoneyFreezesDocument, variables: { first: 20 } })
  const done = (words: string) => {
    onDone(words)
    retry()
  }
  return (
    <section className="card stack" aria-label={t('freeze.title')}>
      <h2 className={styles.title}>{t('freeze.title')}</h2>
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!data && !error ? <ListSkeleton rows={2} height={72} /> : null}
      {data && data.moneyFreezes.nodes.length === 0 ? <p className="dim">{t('freeze.none')}</p> : null}
      {data && data.moneyFreezes.nodes.length > 0 ? <ul className={styles.list}>{data.moneyFreezes.nodes.map((freeze) => <FreezeRow key={freeze.id} freeze={freeze} onDone={done} />)}</ul> : null}
      {data ? <LoadMore hasNextPage={data.moneyFreezes.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(data.moneyFreezes.pageInfo.endCursor)} /> : null}
      <FreezeForm onDone={done} />
    </section>
  )
}
