import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatDay } from '../../lib/dates.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { MyDutyDocument, type LadderDuty } from './documents.js'
import styles from './ladder.module.css'

type Evidence = LadderDuty['evidence'][number]
const weightWord = (weight: number): 'full' | 'most' | 'half' | 'little' => (weight > 0.9 ? 'full' : weight > 0.6 ? 'most' : weight > 0.35 ? 'half' : 'little')

const Piece = ({ piece }: { piece: Evidence }) => {
  const { t } = useTranslation('ladder')
  const said = piece.kind === 'DELIVERABLE' ? t(piece.value === 1 ? 'accepted' : 'sentBack') : t('value', { percent: Math.round(piece.value * 100) })
  return (
    <li className={styles.piece}>
      <p><strong>{t(`kind.${piece.kind}`)}</strong>{piece.skillTitle ? `: ${piece.skillTitle}` : ''}, {said}</p>
      <p className="dim small">{formatDay(new Date(piece.at))} · {piece.kind === 'REVIEW' ? t('weight.none') : <>{t(`weight.${weightWord(piece.weight)}`)} · {t('halfAt', { day: formatDay(new Date(piece.halfAt)) })}</>}</p>
      {piece.url ? <p className={styles.link}><a href={piece.url} target="_blank" rel="noreferrer nofollow">{piece.url}</a></p> : null}
    </li>
  )
}

const Missing = ({ duty }: { duty: LadderDuty }) => {
  const { t } = useTranslation('ladder')
  const [cheapest, ...others] = duty.cures
  return (
    <section className="card stack" aria-labelledby="missing-title">
      <h2 id="missing-title">{t('missing')}</h2>
      <p>{duty.proven ? t(cheapest ? 'provenMore' : 'provenWell') : t('missingText')}</p>
      {cheapest ? (
        <>
          <p><strong>{t('cheapest')}</strong> {t(`cure.${cheapest}`)}</p>
          {others.length > 0 ? <ul className={styles.gap}>{others.map((cure) => <li key={cure}>{t(`cure.${cure}`)}</li>)}</ul> : null}
          <p><LinkButton to="/skills">{t(`act.${cheapest}`)}</LinkButton></p>
        </>
      ) : null}
    </section>
  )
}

/** One duty: what shows it and how much that still weighs, what is missing, and the cheapest way to it. */
export const DutyPage = () => {
  const { t } = useTranslation('ladder')
  const { slug = '' } = useParams()
  const { catalogue, roleOf, dutyOf, error: unknown } = useCatalogue()
  const [{ data, error, fetching }, ask] = useQuery({ query: MyDutyDocument, variables: { slug }, requestPolicy: 'cache-and-network' })
  if (error && !data) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if ((fetching && !data) || (!catalogue && !unknown)) return <PageSkeleton />
  const duty = data?.myDuty
  if (!duty) return <><PageHeader title={t('dutyMissing')} /><EmptyState title={t('dutyMissingText')} action={{ to: '/skills', label: t('toSkills') }} /></>
  const known = dutyOf(duty.dutySlug)
  const role = roleOf(duty.roleSlug)
  return (
    <>
      <PageHeader title={duty.title} mark={<RoleGlyph shortKey={role?.shortKey ?? ''} />} line={<><span>{role?.title}</span><span>{duty.proven ? t('provenAt', { level: t(`level.${duty.level}`) }) : t('notProven')}</span></>}>
        <LinkButton to="/ladder" variant="default">{t('title')}</LinkButton>
      </PageHeader>
      <div className="stack">
        {known ? <section className="card stack" aria-label={t('rule')}><p>{known.help}</p><p className="dim small"><strong>{t('rule')}</strong> {known.acceptance}</p></section> : null}
        <Missing duty={duty} />
        <section className="card stack" aria-labelledby="pieces-title">
          <h2 id="pieces-title">{t('pieces', { count: duty.pieces })}</h2>
          {duty.pieces === 0 ? <p className="dim">{t('noPieces')}</p> : <p className="dim small">{duty.clients > 0 ? t('clients', { count: duty.clients }) : ''} {t('decay')}</p>}
          <ul className="stack">{duty.evidence.map((piece) => <Piece key={piece.id} piece={piece} />)}</ul>
        </section>
      </div>
    </>
  )
}
