import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../lib/i18n.js'
import { roundedParts } from './rounded-parts.js'
import styles from './score-breakdown.module.css'

export interface ScorePart {
  factor: string
  contribution: number
  text: string
}

const signed = (hundredths: number): string =>
  new Intl.NumberFormat(currentLanguage() === 'ru' ? 'ru-RU' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(hundredths / 100)

/** The score taken apart: what everybody starts with, each reason with its share, and the sum. The shown figures add up. */
export const ScoreBreakdown = ({ base, score, parts }: { base: number; score: number; parts: readonly ScorePart[] }) => {
  const { t } = useTranslation('ui')
  const shown = roundedParts(base, score, parts.map(({ contribution }) => contribution))
  const widest = Math.max(...shown.parts.map(Math.abs), 1)
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('breakdown.title')}</caption>
      <tbody>
        <tr><th scope="row">{t('breakdown.base')}</th><td aria-hidden="true" /><td className={styles.figure}>{signed(shown.base)}</td></tr>
        {parts.map((part, index) => {
          const value = shown.parts[index]!
          return (
            <tr key={part.factor}>
              <th scope="row">{part.text}</th>
              <td className={styles.cell} aria-hidden="true">
                <span className={styles.track}><span className={styles.bar} data-bar data-less={value < 0} style={{ width: `${(Math.abs(value) / widest) * 50}%` }} /></span>
              </td>
              <td className={styles.figure}>{signed(value)}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr><th scope="row">{t('breakdown.sum')}</th><td aria-hidden="true" /><td className={styles.figure}>{signed(shown.score)}</td></tr>
      </tfoot>
    </table>
  )
}
