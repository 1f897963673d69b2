import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatMoment } from '../../lib/dates.js'
import { useSession } from '../../lib/session.js'
import { RoleMark } from '../../ui/role-mark.js'
import type { Piece } from './queue-documents.js'
import { Beside } from './beside.js'
import { Verdict } from './verdict.js'
import styles from './queue.module.css'

/** One piece: what duty it should show, the acceptance rule, the link, and the verdict. */
export const EvidenceCard = ({ piece }: { piece: Piece }) => {
  const { t } = useTranslation('mod')
  const { dutyOf, roleOf } = useCatalogue()
  const titleId = useId()
  const { now } = useSession()
  const late = piece.reviewDueAt ? new Date(piece.reviewDueAt) <= now() : false
  const duty = dutyOf(piece.dutySlug)
  const role = duty ? roleOf(duty.roleSlug) : null
  return (
    <article className="card stack" tabIndex={-1} aria-labelledby={titleId}>
      <div className="row-between">
        <h2 id={titleId} className={styles.title}>{piece.dutyTitle}</h2>
        {role ? <RoleMark role={role} /> : null}
      </div>
      <p className="row small">
        <Link to={`/people/${piece.freelancer.id}`} dir="auto">{piece.freelancer.name}</Link>
        <span className="dim">{t(`kinds.${piece.kind}`)}</span>
        <time className="dim" dateTime={piece.submittedAt}>{formatMoment(new Date(piece.submittedAt))}</time>
        {late ? <strong className={styles.late}>{t('late')}</strong> : null}
      </p>
      <p className={styles.link}><a href={piece.url} target="_blank" rel="noreferrer nofollow">{piece.url}</a></p>
      {piece.note ? <p className="prose" dir="auto">{piece.note}</p> : null}
      {duty ? <p className="small dim"><strong>{t('rule')}</strong> {duty.acceptance}</p> : null}
      <Beside id={piece.id} />
      <Verdict piece={piece} />
    </article>
  )
}
