import { useTranslation } from 'react-i18next'
import { formatMoment } from '../lib/dates.js'
import type { ItemFacts } from '../lib/items.js'
import { IconFile, IconLink, IconPencil } from './icons.js'
import styles from './item-panel.module.css'

type Piece = ItemFacts['evidence'][number]

const sizeOf = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte', maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 })
    .format(bytes / (bytes < 1_000_000 ? 1000 : 1_000_000))

const PieceBody = ({ piece }: { piece: Piece }) => {
  const { i18n } = useTranslation()
  if (piece.url) return <a href={piece.url} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>{piece.url.replace(/^https?:\/\//, '')}</a>
  if (piece.file) {
    return <span><a href={piece.file.url} target="_blank" rel="noopener" className={styles.link}>{piece.file.name}</a> <span className="dim tiny">{sizeOf(piece.file.bytes, i18n.language)}</span></span>
  }
  return <p className={styles.text} dir="auto">{piece.text}</p>
}

const PieceMark = ({ piece }: { piece: Piece }) => {
  const Icon = piece.file ? IconFile : piece.url ? IconLink : IconPencil
  return <Icon size={18} stroke={1.75} aria-hidden="true" />
}

/** What was handed in, the newest round first; `onlyLast` leaves out what was sent back. */
export const EvidenceList = ({ evidence, rounds, timeZone, onlyLast = false }: { evidence: readonly Piece[]; rounds: number; timeZone?: string; onlyLast?: boolean }) => {
  const { t } = useTranslation(['work', 'duties'])
  const shown = evidence.filter((piece) => !onlyLast || piece.round === rounds).sort((a, b) => b.round - a.round)
  if (shown.length === 0) return null
  return (
    <ul className={styles.pieces}>
      {shown.map((piece) => (
        <li key={piece.id} className={styles.piece} data-old={piece.round < rounds}>
          <PieceMark piece={piece} />
          <div className={styles.pieceWords}>
            <PieceBody piece={piece} />
            <p className="dim tiny">
              {t(`duties:evidence.${piece.kind}`, { defaultValue: piece.kind.toLowerCase() })}, {formatMoment(new Date(piece.submittedAt), timeZone)}
              {piece.round < rounds ? ` · ${t('work:panel.earlierRound')}` : ''}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
