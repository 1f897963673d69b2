import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NoticesQuery } from '../../gql/graphql.js'
import { formatMoment, formatRelative } from '../../lib/dates.js'
import { graphql } from '../../lib/graphql.js'
import { useAct } from '../../lib/mutation.js'
import { useList } from '../../lib/pages.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LoadMore } from '../../ui/load-more.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import styles from './notices.module.css'

const NoticesDocument = graphql(`
  query Notices($first: Int!, $after: String) {
    notices(first: $first, after: $after) {
      nodes { id kind title body path at readAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
const MarkReadDocument = graphql(`
  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {
    markNoticesRead(input: $input) { ... on Done { ok } ... on Refusal { code message path } }
  }
`)
type Notice = NoticesQuery['notices']['nodes'][number]

const NoticeRow = ({ notice, onOpen }: { notice: Notice; onOpen: () => void }) => {
  const { t } = useTranslation('notices')
  const { now } = useSession()
  const at = new Date(notice.at)
  return (
    <li className={styles.notice} data-unread={!notice.readAt}>
      <Link to={notice.path} onClick={onOpen} className={styles.link}>
        <span className={styles.title}>{notice.readAt ? null : <span className={styles.dot} role="img" aria-label={t('unread')} />}{notice.title}</span>
        {notice.body ? <span className="small">{notice.body}</span> : null}
        <time className="dim tiny" dateTime={notice.at} title={formatMoment(at)}>{formatRelative(at, now())}</time>
      </Link>
    </li>
  )
}

/** What happened, newest first; each leads to the place where it matters. */
export const NoticesPage = () => {
  const { t } = useTranslation('notices')
  const { refresh } = useSession()
  const { data, error, fetching, loadMore, retry } = useList({ query: NoticesDocument, variables: { first: 30 } })
  const { act, busy, problem } = useAct(MarkReadDocument)
  const unread = data?.notices.nodes.filter(({ readAt }) => !readAt).map(({ id }) => id) ?? []
  const markRead = async (ids: string[]) => {
    if (ids.length && (await act({ input: { ids } }))) refresh()
  }
  return (
    <>
      <PageHeader title={t('title')} line={unread.length ? t('unreadCount', { count: unread.length }) : null}>
        {unread.length ? <Button variant="default" loading={busy} onClick={() => void markRead(unread)}>{t('readAll')}</Button> : null}
      </PageHeader>
      <RefusalNote problem={problem} />
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!data && !error ? <ListSkeleton height={76} /> : null}
      {data && data.notices.nodes.length === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} action={{ to: '/home', label: t('home') }} /> : null}
      {data?.notices.nodes.length ? (
        <ul className={styles.list}>
          {data.notices.nodes.map((notice) => <NoticeRow key={notice.id} notice={notice} onOpen={() => void (notice.readAt ? null : markRead([notice.id]))} />)}
        </ul>
      ) : null}
      {data ? <LoadMore hasNextPage={data.notices.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(data.notices.pageInfo.endCursor)} /> : null}
    </>
  )
}
