import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Currency } from '../../../gql/graphql.js'
import { formatMoment } from '../../../lib/dates.js'
import { useAct } from '../../../lib/mutation.js'
import { formatMoney } from '../../../lib/money.js'
import { useList } from '../../../lib/pages.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { ReconcileDocument, ReconciliationsDocument, type ComparisonOnPage } from './books-documents.js'
import styles from './books.module.css'
import { ListState } from './list-state.js'

type Difference = ComparisonOnPage['differences'][number]
const shown = (minor: string | null | undefined, currency: string): string => (minor ? formatMoney({ minor, currency: currency as Currency }, { exact: true }) : '—')
/** A missing entry of our own balance can be written down, one that the provider lacks can be undone. */
const mendOf = ({ account, what, providerId, providerMinor, currency, ledgerId }: Difference): string | null => {
  if (account !== 'platform') return null
  if (what === 'not_in_our_books' && providerId && providerMinor) return `?${new URLSearchParams({ tab: 'corrections', entry: providerId, minor: providerMinor, of: currency })}`
  return what === 'not_at_the_provider' && ledgerId ? `?${new URLSearchParams({ tab: 'corrections', undo: ledgerId })}` : null
}

const Differences = ({ comparison: { differences, differenceCount }, newest }: { comparison: ComparisonOnPage; newest: boolean }) => {
  const { t } = useTranslation('books')
  if (differenceCount === 0) return null
  return (
    <ul className={styles.differences}>
      {differences.map((each, index) => {
        const mend = newest ? mendOf(each) : null
        return (
          <li key={index}>
            <p>{t(`difference.${each.what}`)} <span className={styles.code}>{each.account}</span></p>
            <p className={styles.line}>
              <span>{t('comparison.provider')} {shown(each.providerMinor, each.currency)}</span><span>{t('comparison.books')} {shown(each.booksMinor, each.currency)}</span>
              <span className={styles.code}>{[each.providerId, each.ledgerId].filter((id) => id && id !== each.account).join(' · ')}</span>
              {mend ? <Link to={mend}>{t('comparison.mend')}</Link> : null}
            </p>
          </li>
        )
      })}
      {differenceCount > differences.length ? <li className="dim">{t('comparison.more', { count: differenceCount - differences.length })}</li> : null}
    </ul>
  )
}

/** Comparisons of our books with the provider's, newest first. */
export const ComparisonList = () => {
  const { t } = useTranslation('books')
  const { data, error, fetching, loadMore, retry } = useList({ query: ReconciliationsDocument, variables: { first: 10 } })
  const { act, busy, problem } = useAct(ReconcileDocument)
  const compare = async () => {
    if (await act({})) retry()
  }
  return (
    <section className="card stack" aria-label={t('comparison.title')}>
      <div className={styles.head}>
        <p className="dim small">{t('comparison.text')}</p>
        <Button loading={busy} onClick={() => void compare()}>{t('comparison.now')}</Button>
      </div>
      <RefusalNote problem={problem} />
      <ListState data={data?.reconciliations} error={error} fetching={fetching} loadMore={loadMore} retry={retry} empty={t('comparison.none')}>
        <ol className={styles.list}>
          {data?.reconciliations.nodes.map((comparison, index) => (
            <li key={comparison.id} className="stack">
              <p className={styles.line}>
                <strong>{formatMoment(new Date(comparison.startedAt))}</strong>
                <span className={styles.state} data-tone={comparison.differenceCount ? 'miss' : 'ok'}>{comparison.differenceCount ? t('comparison.found', { count: comparison.differenceCount }) : t('comparison.equal')}</span>
                <span className="dim">{t('comparison.size', { entries: comparison.entries, count: comparison.accounts })}</span>
              </p>
              <Differences comparison={comparison} newest={index === 0} />
              {index === 0 ? <ul className={styles.balances}>{comparison.balances.map((each) => <li key={`${each.account}${each.currency}`}><span className={styles.code}>{each.account}</span> <span>{shown(each.providerMinor, each.currency)}</span></li>)}</ul> : null}
            </li>
          ))}
        </ol>
      </ListState>
    </section>
  )
}
