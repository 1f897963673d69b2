import { useTranslation } from 'react-i18next'
import { MoneyBar } from '../../ui/money-bar.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { lookOf } from '../../ui/states.js'
import styles from './landing.module.css'

const days = 10
const firstDay = 14
const todayColumn = 8
const example = [
  { key: 'posting', cells: ['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'SUBMITTED', 'DUE', 'PLANNED'] },
  { key: 'inbox', cells: ['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'MISSED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'SUBMITTED', 'DUE', 'PLANNED'] },
  { key: 'banners', cells: ['', 'ACCEPTED', '', '', 'ACCEPTED', '', '', 'ACCEPTED', '', 'PLANNED'] },
  { key: 'competitors', cells: ['', '', 'ACCEPTED', '', '', '', '', '', '', 'PLANNED'] },
] as const
const roubles = (amount: number) => ({ minor: String(amount * 100), currency: 'RUB' as const })

const Cell = ({ state }: { state: string }) => {
  if (!state) return <span />
  const { tone, sign } = lookOf('item', state)
  return <span className={styles.cell} data-tone={tone}>{state === 'PLANNED' ? '' : sign}</span>
}

/** What a contract looks like half-way through; a drawing made of the real parts, marked as an example. */
export const ExampleContract = () => {
  const { t } = useTranslation('landing')
  return (
    <figure className={styles.example}>
      <figcaption className={styles.exampleHead}>
        <RoleGlyph shortKey="smm" size={36} />
        <span><strong>{t('example.title')}</strong><span className="dim tiny">{t('example.line')}</span></span>
      </figcaption>
      <div className={styles.matrix} role="img" aria-label={t('example.matrix')} style={{ gridTemplateColumns: `minmax(96px, 1fr) repeat(${days}, 22px)` }}>
        <span />
        {Array.from({ length: days }, (_, index) => <span key={index} className={styles.matrixDay} data-today={index === todayColumn}>{firstDay + index}</span>)}
        {example.map(({ key, cells }) => [
          <span key={key} className={styles.matrixDuty}>{t(`example.${key}`)}</span>,
          ...cells.map((state, index) => <Cell key={`${key}${index}`} state={state} />),
        ])}
      </div>
      <MoneyBar released={roubles(22_500)} held={roubles(22_500)} planned={roubles(45_000)} />
    </figure>
  )
}
