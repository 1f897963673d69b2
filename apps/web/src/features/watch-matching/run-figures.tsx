import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { ProgressStrip } from '../../ui/progress-strip.js'
import type { LiveRun } from './use-live-run.js'
import styles from './watch-matching.module.css'

/** What goes on now, with real counts; told to listeners at the start and at the end only. */
export const RunStrip = ({ run }: { run: LiveRun }) => {
  const { t } = useTranslation('matching')
  const label = t(`state.${run.state}`, { defaultValue: t('state.DONE') })
  return (
    <>
      <ProgressStrip label={label} done={run.scored} total={run.total} />
      <p className="visually-hidden" role="status">{label}</p>
    </>
  )
}

/** Who acts next, until when, and what happens otherwise. */
const Next = ({ run, open, hasProposals }: { run: LiveRun; open: boolean; hasProposals: boolean }) => {
  const { t } = useTranslation('matching')
  const { now } = useSession()
  if (!open) return <p className="dim small">{t('next.closed')}</p>
  // the first invitations follow the ranking by a moment
  if (run.state !== 'DONE' || (run.wave === 0 && run.total > 0)) return <p className="small">{t('next.scoring')}</p>
  const waiting = run.invited - run.answered
  return (
    <div className="small stack" style={{ gap: 4 }}>
      {hasProposals ? <p>{t('next.proposals')}</p> : null}
      {waiting > 0 ? <p>{t('next.waiting', { count: waiting })}</p> : null}
      {run.total === 0 ? <p>{t('next.nobody')}</p> : null}
      {run.nextWaveAt ? <p><Countdown what={t('next.wave')} until={run.nextWaveAt} now={now()} /></p> : run.total > 0 ? <p className="dim">{run.stopText ?? t('next.noWave')}</p> : null}
    </div>
  )
}

/** The way from everybody in the role to an answer, as four figures. */
export const RunFigures = ({ run, open, hasProposals }: { run: LiveRun; open: boolean; hasProposals: boolean }) => {
  const { t } = useTranslation('matching')
  const figures = [['considered', run.considered], ['fit', run.total], ['invited', run.invited], ['answered', run.answered]] as const
  return (
    <section className="card stack" aria-labelledby="figures-title">
      <h2 id="figures-title">{run.wave > 0 ? t('figures.title', { count: run.wave }) : t('progress')}</h2>
      <dl className={styles.figures}>
        {figures.map(([key, value]) => <div key={key} className={styles.figure}><dt>{t(`figures.${key}`)}</dt><dd>{value}</dd></div>)}
      </dl>
      <Next run={run} open={open} hasProposals={hasProposals} />
    </section>
  )
}

/** Why the others are not considered, the most frequent reason first. */
export const Exclusions = ({ run }: { run: LiveRun }) => {
  const { t } = useTranslation('matching')
  const shown = run.exclusions.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const most = Math.max(...shown.map(({ count }) => count), 1)
  return (
    <section className="card stack" aria-labelledby="exclusions-title">
      <h2 id="exclusions-title" className={styles.sideTitle}>{t('exclusions.title')}</h2>
      {shown.length === 0 ? <p className="dim small">{t('exclusions.none')}</p> : (
        <ul className={styles.exclusions}>
          {shown.map(({ code, title, count }) => (
            <li key={code}>
              <span className={styles.exclusionHead}><span>{title}</span><strong>{count}</strong></span>
              <span className={styles.track} aria-hidden="true"><span data-bar style={{ width: `${(count / most) * 100}%` }} /></span>
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 ? <p className="dim tiny">{t('exclusions.note')}</p> : null}
    </section>
  )
}
