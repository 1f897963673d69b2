import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../../lib/dates.js'
import { PieceBody, PieceMark } from '../../../ui/evidence-list.js'
import { IconDownload } from '../../../ui/icons.js'
import { StateBadge } from '../../../ui/state-badge.js'
import type { Material } from './documents.js'
import styles from './materials.module.css'

interface RowProps {
  material: Material
  /** Name of its item in the reader's language. */
  title: string
  timeZone: string
  onOpen: () => void
}

/** A piece with the item it was handed in for. */
export const MaterialRow = ({ material, title, timeZone, onOpen }: RowProps) => {
  const { t } = useTranslation(['materials', 'duties'])
  const { file, item, kind, round, submittedAt } = material
  return (
    <li className={styles.row}>
      <PieceMark piece={material} />
      <div className={styles.words}>
        <PieceBody piece={material} />
        <p className={styles.line}>
          <button type="button" className="link-button" onClick={onOpen} dir="auto">{title}</button>
          <StateBadge kind="item" state={item.state} />
        </p>
        <p className="dim tiny">
          {t(`duties:evidence.${kind}`)}, {formatMoment(new Date(submittedAt), timeZone)}{round > 1 ? ` · ${t('round', { round })}` : ''}
        </p>
      </div>
      {file ? (
        <a className={styles.download} href={file.url} download={file.name} aria-label={t('download', { name: file.name })}>
          <IconDownload size={20} stroke={1.75} aria-hidden="true" />
        </a>
      ) : null}
    </li>
  )
}
