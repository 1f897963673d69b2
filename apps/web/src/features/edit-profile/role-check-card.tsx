import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/link-button.js'

/** For who does not know which role suits him; the check is a choice, not a gate. */
export const RoleCheckCard = () => {
  const { t } = useTranslation('profile')
  return (
    <section className="card stack" aria-labelledby="role-check-title">
      <h2 id="role-check-title" style={{ fontSize: 17 }}>{t('checkTitle')}</h2>
      <p className="dim small">{t('checkText')}</p>
      <p><LinkButton to="/role-check" variant="default">{t('checkAction')}</LinkButton></p>
    </section>
  )
}
