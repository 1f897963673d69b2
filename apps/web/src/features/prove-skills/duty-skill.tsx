import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CatalogueDuty } from '../../lib/catalogue.js'
import { formatDay } from '../../lib/dates.js'
import { useAct } from '../../lib/mutation.js'
import { IconCheck } from '../../ui/icons.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { StateBadge } from '../../ui/state-badge.js'
import { EvidenceForm } from './evidence-form.js'
import { ClaimDutyDocument, type Proof } from './skills-documents.js'
import styles from './skills.module.css'

const levels = [1, 2, 3, 4, 5] as const

const ClaimLevel = ({ duty, level }: { duty: CatalogueDuty; level: number | null }) => {
  const { t } = useTranslation('skills')
  const id = useId()
  const { act, busy, problem } = useAct(ClaimDutyDocument)
  return (
    <div className={styles.claim}>
      <label htmlFor={id} className="dim small">{t('myLevel')}</label>
      <select id={id} className={styles.level} disabled={busy} value={level ?? ''} onChange={(event) => void act({ input: { claims: [{ dutySlug: duty.slug, level: Number(event.target.value) }] } })}>
        {level === null ? <option value="">{t('noLevel')}</option> : null}
        {levels.map((each) => <option key={each} value={each}>{t(`level.${each}`)}</option>)}
      </select>
      <RefusalNote problem={problem} />
    </div>
  )
}

const Piece = ({ piece }: { piece: Proof['evidence'][number] }) => {
  const { t } = useTranslation('skills')
  return (
    <li className={styles.piece}>
      <StateBadge kind="evidence" state={piece.state} />
      <a href={piece.url} target="_blank" rel="noreferrer nofollow">{piece.note || piece.url}</a>
      <span className="dim tiny">{t('sentOn', { day: formatDay(new Date(piece.submittedAt)) })}</span>
      {piece.grade ? <span className="small">{t('grade', { percent: Math.round(piece.grade * 100) })}</span> : null}
      {piece.reason ? <span className={styles.reason}>{piece.reason}</span> : null}
    </li>
  )
}

/** One duty: the claimed level, the pieces handed in, and the form for another one. */
export const DutySkill = ({ duty, proof }: { duty: CatalogueDuty; proof: Proof | null }) => {
  const { t } = useTranslation('skills')
  const [open, setOpen] = useState(false)
  const add = proof?.evidence.length ? 'addPiece' : 'prove'
  const waiting = proof?.evidence.some(({ state }) => state === 'SUBMITTED') ?? false
  return (
    <li className={styles.duty}>
      <div className={styles.head}>
        <span className={styles.mark} data-proven={proof?.proven ?? false} aria-hidden="true">{proof?.proven ? <IconCheck size={16} stroke={2.5} /> : '–'}</span>
        <div className="grow">
          <h3 className={styles.title}><Link to={`/skills/${duty.slug}`} className="plain">{duty.title}</Link></h3>
          <p className="dim small">{t(proof?.proven ? (proof.quizPassed && !proof.evidence.some(({ state }) => state === 'VERIFIED') ? 'provenByTest' : 'proven') : waiting ? 'waiting' : 'notProven')}{duty.conditional ? ` · ${t('conditional')}` : ''}</p>
        </div>
        <ClaimLevel duty={duty} level={proof?.claimedLevel ?? null} />
        <Button variant={proof?.proven ? 'default' : 'light'} size="sm" aria-expanded={open} aria-label={`${t(add)}: ${duty.title}`} onClick={() => setOpen(!open)}>{t(add)}</Button>
      </div>
      {proof?.evidence.length ? <ul className={styles.pieces}>{proof.evidence.map((piece) => <Piece key={piece.id} piece={piece} />)}</ul> : null}
      {open ? <EvidenceForm duty={duty} onSent={() => setOpen(false)} /> : null}
    </li>
  )
}
