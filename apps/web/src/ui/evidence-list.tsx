import { useTranslation } from 'react-i18next'
import { formatMoment } from '../lib/dates.js'
import type { ItemFacts } from '../lib/items.js'
import { AdsTable, CheckList, MetricsTable } from './findings.js'
import looks from './findings.module.css'
import { IconFile, IconLink, IconPencil } from './icons.js'
import styles from './item-panel.module.css'
import { TextVersions } from './text-versions.js'

type Whole = ItemFacts['evidence'][number]
/** What was kept at the acceptance is shown where it was asked for. */
type Piece = Omit<Whole, 'snapshot'> & Partial<Pick<Whole, 'snapshot'>>

const sizeOf = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte', maximumFractionDigits: bytes < 1_000_000 ? 0 : 1 })
    .format(bytes / (bytes < 1_000_000 ? 1000 : 1_000_000))

type Content = Pick<Piece, 'kind' | 'url' | 'text' | 'file'>

/** The piece itself: what opens it, or its words. */
export const PieceBody = ({ piece }: { piece: Content }) => {
  const { i18n, t } = useTranslation('work')
  if (piece.url) return <a href={piece.url} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>{piece.url.replace(/^https?:\/\//, '')}</a>
  if (piece.file) {
    return <span><a href={piece.file.url} target="_blank" rel="noopener" className={styles.link}>{piece.file.name}</a> <span className="dim tiny">{sizeOf(piece.file.bytes, i18n.language)}</span></span>
  }
  if (piece.kind === 'TEXT') return <p className={styles.text} dir="auto">{piece.text}</p>
  return <details className={looks.raw}><summary>{t('findings.raw')}</summary><p className={styles.text} dir="auto">{piece.text}</p></details>
}

/** Its sign: a file, a link or words. */
export const PieceMark = ({ piece }: { piece: Content }) => {
  const Icon = piece.file ? IconFile : piece.url ? IconLink : IconPencil
  return <Icon size={18} stroke={1.75} aria-hidden="true" />
}

/** What the machine found in a piece, its numbers, and what changed in a text since it was last handed in. */
const PieceFindings = ({ piece, before }: { piece: Piece; before: Piece | undefined }) => {
  const { t } = useTranslation('work')
  return (
    <>
      {piece.ads ? <AdsTable report={piece.ads} /> : null}
      {piece.metrics ? <MetricsTable report={piece.metrics} /> : null}
      <CheckList checks={piece.checks} />
      {piece.url && !piece.page ? <p className="dim tiny">{t('findings.notLooked')}</p> : null}
      {piece.kind === 'TEXT' ? <p className="dim tiny">{t('findings.notRead')}</p> : null}
      {before?.text && piece.text ? <TextVersions before={before.text} after={piece.text} /> : null}
    </>
  )
}
/** The text of the hand-in before; only where there is one text in each, else nobody knows which belongs to which. */
const versionBefore = (evidence: readonly Piece[], piece: Piece): Piece | undefined => {
  if (piece.kind !== 'TEXT') return undefined
  const texts = (round: number) => evidence.filter((each) => each.kind === 'TEXT' && each.round === round)
  const earlier = texts(piece.round - 1)
  return texts(piece.round).length === 1 && earlier.length === 1 ? earlier[0] : undefined
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
            <PieceFindings piece={piece} before={versionBefore(evidence, piece)} />
            <p className="dim tiny">
              {t(`duties:evidence.${piece.kind}`, { defaultValue: piece.kind.toLowerCase() })}, {formatMoment(new Date(piece.submittedAt), timeZone)}
              {piece.round < rounds ? ` · ${t('work:panel.earlierRound')}` : ''}
            </p>
            {piece.snapshot ? <p className="dim tiny" title={piece.snapshot.sha256}>{t('work:findings.kept', { at: formatMoment(new Date(piece.snapshot.takenAt), timeZone), hash: piece.snapshot.sha256.slice(0, 12) })}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
