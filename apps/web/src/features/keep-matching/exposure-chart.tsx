import { useTranslation } from 'react-i18next'
import type { Report } from './matching-documents.js'
import styles from './keep-matching.module.css'

const chart = { height: 120, slot: 20, bar: 12 } as const
const MOST_SHOWN = 8

/** How many people got 0, 1, 2… invitations; the last bar is for that many and more. */
export const spreadOf = ({ people, rows }: Report): number[] => {
  const most = Math.min(MOST_SHOWN, rows.reduce((top, { invites }) => Math.max(top, invites), 0))
  const counts = Array.from({ length: most + 1 }, (_, invites) => rows.filter((row) => (invites === most ? row.invites >= most : row.invites === invites)).length)
  const invited = rows.filter((row) => row.invites > 0).length
  counts[0] = most === 0 ? people : Math.max(0, people - invited)
  return counts
}

export const ExposureChart = ({ report }: { report: Report }) => {
  const { t } = useTranslation('keep-matching')
  const counts = spreadOf(report)
  const top = Math.max(1, ...counts)
  const nameOf = (invites: number): string => (invites === MOST_SHOWN ? `${invites}+` : String(invites))
  const summary = counts.map((people, invites) => `${nameOf(invites)}: ${people}`).join('; ')
  return (
    <figure className={styles.chart}>
      <figcaption className="small">{t('exposure.chart')}</figcaption>
      <svg viewBox={`0 0 ${counts.length * chart.slot} ${chart.height}`} preserveAspectRatio="none" role="img" aria-label={`${t('exposure.chart')}: ${summary}`} className={styles.bars}>
        {counts.map((people, invites) => {
          const height = people === 0 ? 0 : Math.max(2, (people / top) * (chart.height - 4))
          return <rect key={invites} x={invites * chart.slot + (chart.slot - chart.bar) / 2} y={chart.height - height} width={chart.bar} height={height} data-none={invites === 0}><title>{t('exposure.bar', { invites: nameOf(invites), count: people })}</title></rect>
        })}
      </svg>
      <div className={styles.ticks} aria-hidden="true">{counts.map((people, invites) => <span key={invites}>{nameOf(invites)}<small>{people}</small></span>)}</div>
    </figure>
  )
}
