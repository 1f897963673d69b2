import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CatalogueRole } from '../../lib/catalogue.js'
import { IconCheck, IconX } from '../../ui/icons.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import styles from './landing.module.css'

const shownDuties = 3

/** What a role does, by its first duties, and what it does not do. */
export const RoleCard = ({ role }: { role: CatalogueRole }) => {
  const { t } = useTranslation('landing')
  const rest = role.duties.length - shownDuties
  return (
    <article className={styles.role} data-role={role.shortKey}>
      <div className={styles.roleHead}>
        <RoleGlyph shortKey={role.shortKey} />
        <h3><Link to={`/roles/${role.slug}`} className="plain">{role.title}</Link></h3>
      </div>
      <div>
        <p className={styles.side}>{t('does')}</p>
        <ul className={styles.list}>
          {role.duties.slice(0, shownDuties).map((duty) => <li key={duty.slug}><IconCheck size={16} stroke={2} aria-hidden="true" />{duty.title}</li>)}
        </ul>
        {rest > 0 ? <Link className={styles.rest} to={`/roles/${role.slug}`} aria-label={`${t('moreDuties', { count: rest })}, ${role.title}`}>{t('moreDuties', { count: rest })}</Link> : null}
      </div>
      <div>
        <p className={styles.side}>{t('doesNot')}</p>
        <ul className={styles.list} data-not>
          {role.limits.slice(0, 2).map((limit) => <li key={limit}><IconX size={16} stroke={2} aria-hidden="true" />{limit}</li>)}
        </ul>
      </div>
    </article>
  )
}
