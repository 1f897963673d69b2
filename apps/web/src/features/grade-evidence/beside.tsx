import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatDay } from '../../lib/dates.js'
import { StateBadge } from '../../ui/state-badge.js'
import { EvidenceBesideDocument } from './queue-documents.js'
import styles from './queue.module.css'

const List = ({ id }: { id: string }) => {
  const { t } = useTranslation('mod')
  const [{ data, fetching }] = useQuery({ query: EvidenceBesideDocument, variables: { id } })
  const rows = data?.evidenceBeside ?? []
  if (fetching && !data) return <p className="dim small">…</p>
  if (rows.length === 0) return <p className="dim small">{t('besideNone')}</p>
  return (
    <ul className={styles.beside}>
      {rows.map((row) => (
        <li key={row.id}>
          <StateBadge kind="evidence" state={row.state} /> <strong>{row.dutyTitle}</strong>{row.sameDuty ? ` (${t('sameDuty')})` : ''}, {t(`proof.${row.kind}`)}
          {row.value === null || row.value === undefined ? '' : `, ${Math.round(row.value * 100)}`} <span className="dim">{formatDay(new Date(row.submittedAt))}</span>
          {row.url ? <> <a href={row.url} target="_blank" rel="noreferrer nofollow">{row.url}</a></> : null}
          {row.reason ? <span className="dim"> {row.reason}</span> : null}
        </li>
      ))}
    </ul>
  )
}

/** Other evidence of the person, fetched when it is opened. */
export const Beside = ({ id }: { id: string }) => {
  const { t } = useTranslation('mod')
  const [opened, setOpened] = useState(false)
  return (
    <div className="stack">
      <p><Button variant="subtle" size="compact-md" aria-expanded={opened} data-key="O" onClick={() => setOpened(!opened)}>{t('beside')}</Button></p>
      {opened ? <List id={id} /> : null}
    </div>
  )
}
