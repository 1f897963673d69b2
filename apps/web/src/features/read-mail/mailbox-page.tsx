import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { MailboxQuery } from '../../gql/graphql.js'
import { formatMoment } from '../../lib/dates.js'
import { graphql } from '../../lib/graphql.js'
import { useList } from '../../lib/pages.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LoadMore } from '../../ui/load-more.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { TextField } from '../../ui/text-field.js'
import { MailText } from './mail-text.js'
import styles from './mailbox.module.css'

const MailboxDocument = graphql(`
  query Mailbox($first: Int!, $after: String, $to: String) {
    mailbox(first: $first, after: $after, to: $to) {
      nodes { id to subject text at state }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
type Mail = MailboxQuery['mailbox']['nodes'][number]

const MailRow = ({ mail }: { mail: Mail }) => (
  <li className={styles.mail}>
    <details>
      <summary>
        <span className={styles.subject} dir="auto">{mail.subject}</span>
        <span className={styles.line}><span>{mail.to}</span><time dateTime={mail.at}>{formatMoment(new Date(mail.at))}</time></span>
      </summary>
      <MailText text={mail.text} />
    </details>
  </li>
)

const Mails = ({ to }: { to: string }) => {
  const { t } = useTranslation('mailbox')
  const { data, error, fetching, loadMore, retry } = useList({ query: MailboxDocument, variables: { first: 30, to: to || null } })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton height={64} />
  const { nodes, pageInfo } = data.mailbox
  if (nodes.length === 0) return <EmptyState title={t('empty')} text={t('emptyText')} />
  return (
    <>
      <ul className={styles.list}>{nodes.map((mail) => <MailRow key={mail.id} mail={mail} />)}</ul>
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </>
  )
}

/** Demo only: every mail the installation would have sent. */
export const MailboxPage = () => {
  const { t } = useTranslation('mailbox')
  const { installation, loading } = useSession()
  const [params, setParams] = useSearchParams()
  const to = params.get('to') ?? ''
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      {installation?.demo
        ? <>
          <div className={styles.filter}><TextField label={t('to')} type="email" value={to} onChange={(next) => setParams(next ? { to: next } : {}, { replace: true })} /></div>
          <Mails to={/^\S+@\S+\.\S+$/.test(to) ? to : ''} />
        </>
        : loading ? <ListSkeleton height={64} /> : <EmptyState title={t('notDemo')} action={{ to: '/', label: t('start') }} />}
    </>
  )
}
