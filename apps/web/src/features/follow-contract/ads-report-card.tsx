import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { pageLanguage } from '../../lib/language.js'
import { AdsTable, type AdsReport } from '../../ui/findings.js'
import { IconDownload } from '../../ui/icons.js'

/** Spent, reached, earned out of accepted exports; the table can be taken along. */
export const AdsReportCard = ({ contractId, report }: { contractId: string; report: AdsReport | null | undefined }) => {
  const { t } = useTranslation('work')
  return (
    <section className="card stack" aria-labelledby="ads-report">
      <h2 id="ads-report">{t('ads.title')}</h2>
      {report ? <AdsTable report={report} /> : <p className="dim">{t('ads.none')}</p>}
      {report ? <div><Button component="a" variant="default" download leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />} href={`/api/ads.csv?${new URLSearchParams({ contract: contractId, lang: pageLanguage() })}`}>{t('ads.download')}</Button></div> : null}
    </section>
  )
}
