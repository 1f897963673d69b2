import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCatalogue } from '../../../lib/catalogue.js'
import { useAct } from '../../../lib/mutation.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { AddDependencyDocument, type LinkFacts } from './link-documents.js'
import styles from './links.module.css'

type Suggested = LinkFacts['suggestedDependencies'][number]

/** Two roles on one brief: what of one should wait for what of the other, filled in; one press links them. */
export const TeamOffer = ({ contractId, suggested, onDone }: { contractId: string; suggested: readonly Suggested[]; onDone: () => void }) => {
  const { t } = useTranslation('links')
  const { dutyOf } = useCatalogue()
  const { act, busy, problem } = useAct(AddDependencyDocument)
  if (suggested.length === 0) return null
  const link = async ({ contractId: otherId, waits, dutySlug, otherDutySlug }: Suggested) => {
    const [here, there] = [{ contractId, dutySlug }, { contractId: otherId, dutySlug: otherDutySlug }]
    if (await act(waits ? { of: here, after: there } : { of: there, after: here })) onDone()
  }
  return (
    <div>
      <h3>{t('team.title')}</h3>
      <p className="dim small" style={{ marginBlock: '4px 10px' }}>{t('team.about')}</p>
      <ul>
        {suggested.map((each) => {
          const [own, other] = [dutyOf(each.dutySlug)?.title ?? each.title, dutyOf(each.otherDutySlug)?.title ?? each.otherTitle]
          const words = t('team.would', { of: each.waits ? own : other, after: each.waits ? other : own })
          return (
            <li key={`${each.contractId} ${each.dutySlug} ${each.otherDutySlug}`} className={styles.row}>
              <span className="grow"><span dir="auto">{words}</span> <Link to={`/contracts/${each.contractId}`} className="small" dir="auto">{each.contractTitle}</Link></span>
              <Button variant="light" size="compact-md" disabled={busy} aria-label={`${t('team.link')}: ${words}`} onClick={() => void link(each)}>{t('team.link')}</Button>
            </li>
          )
        })}
      </ul>
      <RefusalNote problem={problem} />
    </div>
  )
}
