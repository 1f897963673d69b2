import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import type { DraftReachQuery, ReachDraftInput } from '../../gql/graphql.js'
import type { CatalogueRole } from '../../lib/catalogue.js'
import { inputOf, type JobForm } from './job-form.js'
import { DraftReachDocument } from './reach-documents.js'
import styles from './post-job.module.css'

type Reach = NonNullable<DraftReachQuery['jobReach']>
type Relaxation = Reach['relaxations'][number]

/** Fewer people than this, and the business is told what would let more in. */
const few = 5
const restMs = 600
const exclusionsShown = 3

/** The part of the form that decides who fits; null while it has no hours, budget or days. */
const draftOf = (form: JobForm, { businessId, role }: { businessId: string; role: CatalogueRole }): ReachDraftInput | null => {
  if (!form.budget || !(Number(form.hoursPerWeek) >= 1) || !form.startsOn || !form.endsOn || form.minOverlapHours === '') return null
  const { id: _id, title: _title, description: _description, duties, ...rest } = inputOf(form, { businessId, id: null, role })
  return { ...rest, acceptsGrowth: form.acceptsGrowth, duties: duties.map(({ dutySlug, quantity, importance }) => ({ dutySlug, quantity, importance: importance ?? 2 })) }
}

/** What a relaxation sets in the form. */
const partOf = ({ change }: Relaxation): Partial<JobForm> => ({
  ...(change.budget ? { budget: change.budget } : {}),
  ...(change.acceptsGrowth === null || change.acceptsGrowth === undefined ? {} : { acceptsGrowth: change.acceptsGrowth }),
  ...(change.hoursPerWeek ? { hoursPerWeek: String(change.hoursPerWeek) } : {}),
  ...(change.minOverlapHours === null || change.minOverlapHours === undefined ? {} : { minOverlapHours: String(change.minOverlapHours) }),
  ...(change.platforms ? { platforms: [...change.platforms] } : {}),
  ...(change.languages ? { languages: [...change.languages] } : {}),
})

const Reached = ({ reach, onApply }: { reach: Reach; onApply: (part: Partial<JobForm>) => void }) => {
  const { t } = useTranslation('post-job')
  const best = reach.relaxations[0]
  return (
    <>
      <p><strong className={styles.reached}>{reach.total}</strong> {t('reach.fit', { count: reach.total })} <span className="dim small">{t('reach.of', { count: reach.considered })}</span></p>
      {reach.total < few && reach.exclusions.length > 0 ? (
        <ul className={styles.reasons}>
          {[...reach.exclusions].sort((a, b) => b.count - a.count).slice(0, exclusionsShown).map(({ code, title, count }) => <li key={code}><span>{title}</span><strong>{count}</strong></li>)}
        </ul>
      ) : null}
      {reach.total < few && best ? (
        <div className={styles.relax}>
          <p className="small">{best.text}</p>
          <Button size="compact-sm" variant="default" onClick={() => onApply(partOf(best))}>{t('reach.apply')}</Button>
        </div>
      ) : null}
    </>
  )
}

interface ReachPanelProps {
  form: JobForm
  businessId: string
  role: CatalogueRole
  onApply: (part: Partial<JobForm>) => void
}
/** How many people the job reaches as it stands, asked anew while it is written. */
export const ReachPanel = ({ form, businessId, role, onApply }: ReachPanelProps) => {
  const { t } = useTranslation('post-job')
  const draft = draftOf(form, { businessId, role })
  const [settled] = useDebouncedValue(draft ? JSON.stringify(draft) : '', restMs)
  const [{ data, error }] = useQuery({ query: DraftReachDocument, variables: { input: (settled ? JSON.parse(settled) : null) as ReachDraftInput }, pause: settled === '', requestPolicy: 'network-only' })
  if (!draft) return <p className="dim small">{t('reach.later')}</p>
  if (error && !data) return null
  return (
    <section className="stack" style={{ gap: 6 }} aria-labelledby="reach-title" aria-live="polite">
      <h3 id="reach-title" className={styles.side}>{t('reach.title')}</h3>
      {data?.jobReach ? <Reached reach={data.jobReach} onApply={onApply} /> : <p className="dim small">{t('reach.counting')}</p>}
    </section>
  )
}
