import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { formatDay } from '../../lib/dates.js'
import { QueryError } from '../../ui/error-state.js'
import { IconChevronLeft, IconChevronRight, IconDownload } from '../../ui/icons.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { ExposureChart } from './exposure-chart.js'
import { saveCsv } from './exposure-csv.js'
import { figure, percent } from './figures-table.js'
import { ExposureReportDocument, type Report } from './matching-documents.js'
import styles from './keep-matching.module.css'
import { weekBeside } from './weeks.js'

const Figures = ({ report }: { report: Report }) => {
  const { t } = useTranslation('keep-matching')
  const figures: [string, string][] = [
    ['invites', String(report.invites)], ['views', String(report.views)], ['hires', String(report.hires)], ['people', String(report.people)],
    ['gini', figure(report.gini, 2)], ['newcomerInvites', percent(report.newcomerInvites)], ['newcomerHires', percent(report.newcomerHires)],
    ['never', `${report.neverInvited} (${percent(report.neverInvitedShare)})`],
  ]
  return <dl className={styles.tiles}>{figures.map(([name, value]) => <div key={name}><dt>{t(`exposure.${name}`)}</dt><dd>{value}</dd></div>)}</dl>
}

const PeopleTable = ({ rows }: { rows: Report['rows'] }) => {
  const { t } = useTranslation('keep-matching')
  return (
    <table className={styles.figures}>
      <caption>{t('exposure.table')}</caption>
      <thead><tr><th scope="col">{t('exposure.person')}</th><th scope="col">{t('exposure.invites')}</th><th scope="col">{t('exposure.views')}</th><th scope="col">{t('exposure.hires')}</th></tr></thead>
      <tbody>
        {rows.map(({ freelancer, invites, views, hires, newcomer }) => (
          <tr key={freelancer.id}>
            <th scope="row"><Link to={`/people/${freelancer.id}`} dir="auto">{freelancer.name}</Link>{newcomer ? <span className={styles.state} data-tone="due">{t('exposure.newcomer')}</span> : null}</th>
            <td>{invites}</td><td>{views}</td><td>{hires}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who got how much attention in a week. */
export const ExposurePanel = () => {
  const { t } = useTranslation('keep-matching')
  const [week, setWeek] = useState<string | null>(null)
  const [{ data, error, fetching }, ask] = useQuery({ query: ExposureReportDocument, variables: { week } })
  const report = data?.exposureReport
  if (!report) return error ? <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <ListSkeleton rows={3} height={120} />
  const last = new Date(new Date(report.to).getTime() - 1)
  const isPresent = last.getTime() >= Date.now()
  return (
    <section className="card stack" aria-label={t('exposure.title')} aria-busy={fetching}>
      <div className={styles.head}>
        <div className={styles.weeks}>
          <Button variant="default" aria-label={t('exposure.before')} onClick={() => setWeek(weekBeside(report.from, -1))}><IconChevronLeft size={18} aria-hidden="true" /></Button>
          <strong aria-live="polite">{t('exposure.week', { from: formatDay(new Date(report.from), 'UTC'), to: formatDay(last, 'UTC') })}</strong>
          <Button variant="default" aria-label={t('exposure.after')} disabled={isPresent} onClick={() => setWeek(weekBeside(report.from, 1))}><IconChevronRight size={18} aria-hidden="true" /></Button>
        </div>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden="true" />} disabled={report.rows.length === 0} onClick={() => saveCsv(report)}>CSV</Button>
      </div>
      <Figures report={report} />
      {report.rows.length === 0 ? <p className="dim">{t('exposure.none')}</p> : <><ExposureChart report={report} /><PeopleTable rows={report.rows} /></>}
    </section>
  )
}
