import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { isBadId } from '../../lib/bad-id.js'
import { formatFullMoment, formatRange } from '../../lib/dates.js'
import { pageLanguage } from '../../lib/language.js'
import { formatPercent } from '../../lib/percent.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { AdsTable, CheckList } from '../../ui/findings.js'
import { IconDownload } from '../../ui/icons.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { StateBadge } from '../../ui/state-badge.js'
import { PeriodReportDocument, type Report } from './report-documents.js'
import styles from './report.module.css'
import { MetricsPart, MoneyPart } from './report-figures.js'
import { WorkTable } from './work-table.js'

const Parties = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report')
  return (
    <dl className="facts">
      <div><dt>{t('contract')}</dt><dd><Link to={`/contracts/${report.contractId}`} dir="auto">{report.contractTitle}</Link></dd></div>
      <div><dt>{t('business')}</dt><dd dir="auto">{report.business}</dd></div>
      <div><dt>{t('freelancer')}</dt><dd dir="auto">{report.freelancer}</dd></div>
      <div><dt>{t('period')}</dt><dd>{formatRange(report.startsOn, report.endsOn)}</dd></div>
      <div><dt>{t('madeAt')}</dt><dd>{formatFullMoment(new Date(report.madeAt))}</dd></div>
    </dl>
  )
}
const Headline = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report')
  const { total } = report
  const figures: [string, string][] = [
    ['done', `${total.done + total.inPart} ${t('of', { count: total.planned })}`], ['missed', String(total.missed)], ['changes', String(total.changes)], ['onTime', formatPercent(total.onTimePercent)],
  ]
  return <dl className={styles.headline}>{figures.map(([key, value]) => <div key={key}><dt>{t(`headline.${key}`)}</dt><dd>{value}</dd></div>)}</dl>
}

const Paper = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report')
  return (
    <article className={styles.paper} aria-label={t('title', { milestone: report.title })}>
      <Parties report={report} />
      <Headline report={report} />
      <section className="stack" aria-labelledby="report-work">
        <h2 id="report-work">{t('work.title')}</h2>
        <WorkTable report={report} />
        {report.answers.length > 0 ? <><h3>{t('answers')}</h3><CheckList checks={report.answers} /></> : null}
      </section>
      <MetricsPart report={report} />
      {report.ads ? <section className="stack" aria-labelledby="report-ads"><h2 id="report-ads">{t('ads.title')}</h2><AdsTable report={report.ads} /><p className="dim small">{t('ads.outside')}</p></section> : null}
      <MoneyPart report={report} />
    </article>
  )
}

const File = ({ id, ending }: { id: string; ending: 'pdf' | 'csv' }) => {
  const { t } = useTranslation('report')
  return (
    <Button component="a" href={`/api/reports/${id}.${ending}?lang=${pageLanguage()}`} download variant={ending === 'pdf' ? 'filled' : 'default'} leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}>
      {t(ending)}
    </Button>
  )
}

/** What a period brought, as a page that prints, as PDF and as CSV. */
export const ReportPage = () => {
  const { t } = useTranslation('report')
  const { id: contractId = '', milestone = '' } = useParams()
  const [{ data, error }, ask] = useQuery({ query: PeriodReportDocument, variables: { id: milestone } })
  if (error && !data && !isBadId(error)) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} heading />
  if (!data && !error) return <PageSkeleton />
  const report = data?.periodReport
  if (!report) return <><PageHeader title={t('missing')} /><EmptyState title={t('missingText')} action={{ to: '/contracts', label: t('toContracts') }} /></>
  const line = <><Link to={`/contracts/${contractId}/milestones`} className={styles.back}>{t('back')}</Link><StateBadge kind="milestone" state={report.state} /></>
  return (
    <div className={styles.page}>
      <PageHeader title={t('title', { milestone: report.title })} line={line}>
        <File id={report.id} ending="pdf" />
        <File id={report.id} ending="csv" />
        <Button variant="default" onClick={() => window.print()}>{t('print')}</Button>
      </PageHeader>
      <Paper report={report} />
    </div>
  )
}
