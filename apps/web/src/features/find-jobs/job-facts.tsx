import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import { countryName } from '../../lib/countries.js'
import { formatRange, zoneName } from '../../lib/dates.js'
import type { JobOnPage } from './job-document.js'

/** What the job needs: dates, hours, places, languages, level; and whose it is. */
export const JobFacts = ({ job }: { job: JobOnPage }) => {
  const { t } = useTranslation('jobs')
  const { titlesOf, titleOf } = useCatalogue()
  const facts: [string, string][] = [
    ['dates', formatRange(job.startsOn, job.endsOn)],
    ['hours', t('ui:hoursAWeek', { count: job.hoursPerWeek })],
    ['platforms', titlesOf('platforms', job.platforms) || t('filter.anyPlatform')],
    ['languages', titlesOf('languages', job.languages) || '—'],
    ['niche', titleOf('niches', job.niche)],
    ['level', t(`levels.${job.level}`)],
    ['zone', `${zoneName(job.timeZone)}, ${t('overlap', { count: job.minOverlapHours })}`],
    ['growth', t(job.acceptsGrowth ? 'growthYes' : 'growthNo')],
  ]
  return (
    <>
      <section className="card" aria-label={t('terms')}>
        <dl className="facts">
          {facts.map(([key, value]) => <div key={key}><dt>{t(`facts.${key}`)}</dt><dd>{value}</dd></div>)}
        </dl>
      </section>
      <section className="card" aria-labelledby="business-title">
        <h2 id="business-title" style={{ fontSize: 17 }} dir="auto">{job.business.name}</h2>
        <p className="dim small">{countryName(job.business.country)}</p>
        {job.business.about ? <p className="small" dir="auto" style={{ marginTop: 6 }}>{job.business.about}</p> : null}
      </section>
    </>
  )
}
