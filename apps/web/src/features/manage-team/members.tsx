import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import type { MembersQuery } from '../../gql/graphql.js'
import { useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { QueryError } from '../../ui/error-state.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { MembersDocument, RemoveMemberDocument } from './team-documents.js'
import styles from './team.module.css'

type Member = NonNullable<MembersQuery['businessMembers']>[number]

/** Who belongs to the business, with what right; owners may take somebody off. */
export const Members = ({ businessId, canChange }: { businessId: string; canChange: boolean }) => {
  const { t } = useTranslation('team')
  const { me } = useSession()
  const [{ data, error }, ask] = useQuery({ query: MembersDocument, variables: { businessId } })
  const { act, busy, problem, clear } = useAct(RemoveMemberDocument)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const remove = async () => {
    if (leaving && (await act({ input: { businessId, accountId: leaving.accountId } }))) setLeaving(null)
  }
  const owners = data?.businessMembers?.filter(({ right }) => right === 'OWNER').length ?? 0
  const mayGo = (member: Member): boolean => canChange && (member.right !== 'OWNER' || owners > 1)
  if (error && !data) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <ListSkeleton rows={2} height={68} />
  return (
    <section className={styles.members} aria-label={t('title')}>
      <ul>
        {(data.businessMembers ?? []).map((member) => (
          <li key={member.accountId} className={styles.member}>
            <div className="grow">
              <p><strong dir="auto">{member.name}</strong>{member.accountId === me?.account.id ? <span className="dim"> {t('you')}</span> : null}</p>
              <p className="dim small" style={{ overflowWrap: 'anywhere' }}>{member.email}</p>
            </div>
            <span className="small">{t(`rights.${member.right}`)}</span>
            {mayGo(member) ? <Button variant="default" size="xs" aria-label={`${t('remove')}: ${member.name}`} onClick={() => setLeaving(member)}>{t('remove')}</Button> : null}
          </li>
        ))}
      </ul>
      <ConfirmSheet
        open={leaving !== null}
        title={t('removeAsk', { name: leaving?.name ?? '' })}
        confirm={t('remove')}
        danger
        busy={busy}
        onConfirm={() => void remove()}
        onClose={() => {
          setLeaving(null)
          clear()
        }}
      >
        <p>{t('removeText')}</p>
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </section>
  )
}
