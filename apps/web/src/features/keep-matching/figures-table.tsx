import { useTranslation } from 'react-i18next'
import { pageLanguage } from '../../lib/language.js'
import type { Figures } from './matching-documents.js'
import styles from './keep-matching.module.css'

const digits = 4
export const figure = (value: number, places = digits): string =>
  new Intl.NumberFormat(pageLanguage() === 'ru' ? 'ru-RU' : 'en-GB', { minimumFractionDigits: places, maximumFractionDigits: places }).format(value)
export const percent = (share: number): string =>
  new Intl.NumberFormat(pageLanguage() === 'ru' ? 'ru-RU' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(share)
/** Half a percent worse is let through, more is not. */
const ALLOWED = 1.005

/** Log loss of the three models beside that of the version they were held against. */
export const FiguresTable = ({ kinds, against, caption }: { kinds: readonly Figures[]; against: number; caption: string }) => {
  const { t } = useTranslation('keep-matching')
  return (
    <table className={styles.figures}>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{t('figures.model')}</th><th scope="col">{t('figures.events')}</th><th scope="col">{t('figures.loss')}</th><th scope="col">{t('figures.before', { version: against })}</th></tr></thead>
      <tbody>
        {kinds.map(({ kind, events, loss, activeLoss }) => (
          <tr key={kind}>
            <th scope="row">{t(`kind.${kind}`)}</th>
            <td>{events}</td>
            <td data-tone={events > 0 && loss > activeLoss * ALLOWED ? 'miss' : undefined}>{events > 0 ? figure(loss) : '—'}</td>
            <td>{events > 0 ? figure(activeLoss) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
