import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue, type CatalogueRole } from '../../lib/catalogue.js'
import { IconCheck, IconX } from '../../ui/icons.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import styles from './post-job.module.css'

const shownDuties = 4

const Card = ({ role, chosen, onChoose }: { role: CatalogueRole; chosen: boolean; onChoose: () => void }) => {
  const { t } = useTranslation('post-job')
  const [whole, setWhole] = useState(false)
  const rest = role.duties.length - shownDuties
  return (
    <article className={styles.role} data-role={role.shortKey} data-chosen={chosen} data-whole={whole}>
      <div className={styles.roleHead}><RoleGlyph shortKey={role.shortKey} size={40} /><h3>{role.title}</h3></div>
      <p className={styles.roleDuties}>{t('role.duties', { count: role.duties.length })} · <button type="button" className={styles.link} aria-expanded={whole} aria-label={`${t(whole ? 'role.less' : 'role.whole')}: ${role.title}`} onClick={() => setWhole(!whole)}>{t(whole ? 'role.less' : 'role.whole')}</button></p>
      <div className={styles.rolePart}>
        <p className={styles.side}>{t('role.does')}</p>
        <ul className={styles.points}>
          {role.duties.slice(0, shownDuties).map((duty) => <li key={duty.slug}><IconCheck size={16} stroke={2} aria-hidden="true" /><span>{duty.title}</span></li>)}
        </ul>
        {rest > 0 ? <p className={`dim tiny ${styles.rest}`}>{t('role.more', { count: rest })}</p> : null}
      </div>
      <div className={styles.rolePart}>
        <p className={styles.side}>{t('role.doesNot')}</p>
        <ul className={styles.points} data-not>
          {role.limits.map((limit) => <li key={limit}><IconX size={16} stroke={2} aria-hidden="true" /><span>{limit}</span></li>)}
        </ul>
      </div>
      <Button variant={chosen ? 'filled' : 'light'} aria-label={`${t('role.choose')}: ${role.title}`} onClick={onChoose} className={styles.roleButton}>{t('role.choose')}</Button>
    </article>
  )
}

/** The five roles, each with what it does and what it does not do. */
export const RoleChoice = ({ chosen, onChoose }: { chosen: string; onChoose: (role: CatalogueRole) => void }) => {
  const { roles } = useCatalogue()
  return (
    <div className={styles.roles}>
      {roles.map((role) => <Card key={role.slug} role={role} chosen={role.slug === chosen} onChoose={() => onChoose(role)} />)}
    </div>
  )
}
