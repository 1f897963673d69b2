import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoment } from '../../../lib/dates.js'
import { useAct } from '../../../lib/mutation.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import type { ContractOnPage } from '../contract-documents.js'
import styles from './access.module.css'
import { AccessOfContractDocument, RevokeAccessDocument, type AccessOnPage } from './documents.js'
import { RecordAccess } from './record-access.js'

interface Own {
  contract: ContractOnPage
  onDone: (words: string) => void
}

const Row = ({ row, contract, onDone }: Own & { row: AccessOnPage }) => {
  const { t } = useTranslation('access')
  const { act, busy, problem } = useAct(RevokeAccessDocument)
  const day = (at: string): string => formatMoment(new Date(at), contract.timeZone)
  const revoke = async () => {
    if (await act({ accessId: row.id })) onDone(t('revoked', { name: row.name }))
  }
  return (
    <li className={styles.row} data-open={row.revokedAt === null}>
      <div className={styles.words}>
        <span className={styles.name} dir="auto">{row.name}</span>
        <span className="dim small">{t(`kinds.${row.kind}`)} · {t(`levels.${row.level}`)} · <span dir="auto">{row.grantedTo}</span></span>
        <span className="dim small">{t(`recordedBy.${row.recordedBy}`, { moment: day(row.grantedAt) })}</span>
        {row.revokedAt ? <span className={styles.closed}>{t(`revokedBy.${row.revokedBy}`, { moment: day(row.revokedAt) })}</span> : <span className={styles.open}>{t('open')}</span>}
        <RefusalNote problem={problem} />
      </div>
      {row.moves.includes('revoke') ? <Button variant="default" loading={busy} aria-label={t('revokeOf', { name: row.name })} onClick={() => void revoke()}>{t('revoke')}</Button> : null}
    </li>
  )
}

/** What the freelancer was let into: both sides see it, and it is taken back before the contract ends. */
export const AccessCard = ({ contract, onDone }: Own) => {
  const { t } = useTranslation('access')
  const [{ data }] = useQuery({ query: AccessOfContractDocument, variables: { id: contract.id } })
  const [adding, setAdding] = useState(false)
  const found = data?.contract
  if (!found) return null
  const done = (words: string) => {
    setAdding(false)
    onDone(words)
  }
  const open = found.access.filter(({ revokedAt }) => revokedAt === null).length
  return (
    <section className="card stack" aria-labelledby="access">
      <h2 id="access">{t('title')}</h2>
      <p className="dim small">{t('rule')}</p>
      {contract.state === 'ENDING' && open > 0 ? <p className={styles.open}>{t('closeFirst', { count: open })}</p> : null}
      {found.access.length > 0 ? <ul className={styles.rows}>{found.access.map((row) => <Row key={row.id} row={row} contract={contract} onDone={done} />)}</ul> : <p className="small">{t('none')}</p>}
      {adding ? <RecordAccess contractId={contract.id} onDone={done} onClose={() => setAdding(false)} /> : null}
      {!adding && contract.moves.includes('recordAccess') ? <div><Button variant="default" onClick={() => setAdding(true)}>{t('add')}</Button></div> : null}
    </section>
  )
}
