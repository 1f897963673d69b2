import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { graphql } from '../../lib/graphql.js'
import { LinkButton } from '../../ui/link-button.js'
import type { LiveRun } from './use-live-run.js'
import styles from './watch-matching.module.css'

const JobRelaxationsDocument = graphql(`
  query JobRelaxations($jobId: JobId!) { jobReachIf(jobId: $jobId) { total relaxations { kind text adds } } }
`)
const few = 5
const shown = 4

/** What would let more people in, when few fit or nobody is left to ask. */
export const Relaxations = ({ jobId, run, canEdit }: { jobId: string; run: LiveRun; canEdit: boolean }) => {
  const { t } = useTranslation('matching')
  const isWanted = run.state === 'DONE' && (run.total < few || run.stopText !== null)
  const [{ data }] = useQuery({ query: JobRelaxationsDocument, variables: { jobId }, pause: !isWanted })
  const relaxations = data?.jobReachIf?.relaxations ?? []
  if (!isWanted || relaxations.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="relax-title">
      <h2 id="relax-title" className={styles.sideTitle}>{t('relax.title')}</h2>
      <ul className={styles.relaxations}>{relaxations.slice(0, shown).map(({ text }) => <li key={text}>{text}</li>)}</ul>
      {canEdit ? <LinkButton to={`/jobs/${jobId}/edit`} variant="default" size="compact-md">{t('relax.edit')}</LinkButton> : null}
    </section>
  )
}
