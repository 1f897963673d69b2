import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../lib/catalogue.js'
import { CoveragePips } from '../../ui/coverage-pips.js'
import { IconCheck } from '../../ui/icons.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import type { Person } from './people-documents.js'
import styles from './people.module.css'

const Proof = ({ proof }: { proof: Person['proofs'][number] }) => {
  const { t } = useTranslation('people')
  const shown = proof.evidence.filter(({ state }) => state === 'VERIFIED')
  return (
    <li className={styles.proof}>
      <p className={styles.proofHead}>
        {proof.proven ? <IconCheck size={18} stroke={2} aria-label={t('proven')} role="img" /> : null}
        <span className="grow">{proof.title} {proof.mean ? <span className="dim small nowrap">{t('level', { percent: Math.round(proof.mean * 100) })}</span> : null}</span>
      </p>
      {proof.quizPassed ? <p className="dim small">{t('testPassed')}</p> : null}
      {shown.length ? (
        <ul className={styles.evidence}>
          {shown.slice(0, 3).map((piece) => <li key={piece.id}><a href={piece.url} rel="noreferrer nofollow" target="_blank">{piece.note || piece.url}</a></li>)}
        </ul>
      ) : null}
    </li>
  )
}

/** By role: what is proven, with the pieces of work that show it. */
export const PersonProofs = ({ person }: { person: Person }) => {
  const { t } = useTranslation('people')
  const { roleOf } = useCatalogue()
  return person.roles.map((role) => {
    const shortKey = roleOf(role.roleSlug)?.shortKey ?? ''
    const proven = person.proofs.filter((proof) => proof.roleSlug === role.roleSlug && proof.proven)
    return (
      <section key={role.roleSlug} className="card" aria-label={role.roleTitle}>
        <div className="row">
          <RoleGlyph shortKey={shortKey} size={36} />
          <h2>{role.roleTitle}</h2>
          <StateBadge kind="role" state={role.status} />
          <CoveragePips proven={role.provenDuties} required={role.unconditionalDuties} shortKey={shortKey} />
        </div>
        {proven.length === 0 ? <p className="dim small" style={{ marginTop: 8 }}>{t('nothingProven')}</p> : null}
        <ul className={styles.proofs}>{proven.map((proof) => <Proof key={proof.dutySlug} proof={proof} />)}</ul>
      </section>
    )
  })
}
