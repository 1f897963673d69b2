import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../lib/i18n.js'
import { formatPercent } from '../lib/percent.js'
import { roundedParts } from './rounded-parts.js'
import styles from './score-breakdown.module.css'

export interface ScorePart {
  factor: string
  contribution: number
  text: string
}

const signed = (hundredths: number): string =>
  new Intl.NumberFormat(currentLanguage() === 'ru' ? 'ru-RU' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(hundredths / 100).replace('-', '−')

interface ScoreBreakdownProps {
  base: number
  score: number
  /** The score as people see it beside the name. */
  percent: number
  parts: readonly ScorePart[]
}
/** The score taken apart: what everybody starts with, each reason with its share, and the sum. The shown figures add up. */
export const ScoreBreakdown = ({ base, score, percent, parts }: ScoreBreakdownProps) => {
  const { t } = useTranslation('ui')
  const shown = roundedParts(base, score, parts.map(({ contribution }) => contribution))
  const widest = Math.max(...shown.parts.map(Math.abs), 1)
  return (
    <div className={styles.frame}>
      <dl className={styles.parts}>
        <div><dt>{t('breakdown.base')}</dt><dd className={styles.figure}>{signed(shown.base)}</dd></div>
        {parts.map(({ factor, text }, index) => {
          const value = shown.parts[index]!
          // a part of nothing adds nothing to the sum
          if (value === 0) return null
          return (
            <div key={factor}>
              <dt>{text}</dt>
              <dd className={styles.share}>
                <span className={styles.track} aria-hidden="true"><span className={styles.bar} data-bar data-less={value < 0} style={{ width: `${(Math.abs(value) / widest) * 50}%` }} /></span>
                <span className={styles.figure}>{signed(value)}</span>
              </dd>
            </div>
          )
        })}
        <div className={styles.sum}><dt>{t('breakdown.sum')}</dt><dd className={styles.figure}>{signed(shown.score)}</dd></div>
      </dl>
      <p className="dim tiny">{t('breakdown.percent', { sum: signed(shown.score), percent: formatPercent(percent), whole: formatPercent(100) })}</p>
    </div>
  )
}
