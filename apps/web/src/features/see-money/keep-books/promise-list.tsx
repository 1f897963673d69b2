import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoment } from '../../../lib/dates.js'
import { useAct } from '../../../lib/mutation.js'
import { QueryError } from '../../../ui/error-state.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { BookCheckDocument, CheckBooksDocument, type CheckOnPage } from './books-documents.js'
import styles from './books.module.css'

const factsOf = (json: string): string =>
  Object.entries(JSON.parse(json) as Record<string, unknown>).map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(' · ')

const PromiseLine = ({ check, invariant, broken }: { check: CheckOnPage; invariant: string; broken: number }) => {
  const { t } = useTranslation('books')
  return (
    <li className="stack">
      <p className={styles.line}>
        <strong>{invariant}</strong>
        <span className={styles.state} data-tone={broken ? 'miss' : 'ok'}>{broken ? t('promises.broken', { count: broken }) : t('promises.holds')}</span>
      </p>
      <p>{t(`promise.${invariant}`, { defaultValue: invariant })}</p>
      {broken ? <ul className={styles.code}>{check.violations.filter((each) => each.invariant === invariant).map((each, index) => <li key={index}>{factsOf(each.facts)}</li>)}</ul> : null}
    </li>
  )
}

/** What the books promise, and whether it holds; the newest check, or one made now. */
export const PromiseList = () => {
  const { t } = useTranslation('books')
  const [{ data, error, fetching }, ask] = useQuery({ query: BookCheckDocument })
  const { act, busy, problem } = useAct(CheckBooksDocument)
  const check = data?.bookCheck
  const retry = () => ask({ requestPolicy: 'network-only' })
  const checkNow = async () => {
    if (await act({})) retry()
  }
  return (
    <section className="card stack" aria-label={t('promises.title')}>
      <div className={styles.head}>
        <p role="status">{check ? t(check.violationCount ? 'promises.bad' : 'promises.good', { moment: formatMoment(new Date(check.checkedAt)), count: check.violationCount }) : ''}</p>
        <Button loading={busy} onClick={() => void checkNow()}>{t('promises.check')}</Button>
      </div>
      <RefusalNote problem={problem} />
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!data && fetching ? <ListSkeleton rows={5} height={48} /> : null}
      {data && !check ? <p className="dim">{t('promises.never')}</p> : null}
      {check ? <ul className={styles.list}>{check.promises.map((each) => <PromiseLine key={each.invariant} check={check} {...each} />)}</ul> : null}
    </section>
  )
}
