import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useState } from 'react'
import { useSession } from '../../lib/session.js'
import { ChoiceChips } from '../../ui/chips.js'
import { PageHeader } from '../../ui/page-header.js'
import { CodeForm } from './code-form.js'
import { DemoLogins } from './demo-logins.js'
import { PasswordForm } from './password-form.js'
import styles from './sign-in.module.css'

export const SignInPage = () => {
  const { t } = useTranslation('sign-in')
  const { search } = useLocation()
  const { installation } = useSession()
  const [way, setWay] = useState('password')
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} />
      {installation?.demo ? <DemoLogins /> : null}
      <section className="card stack" aria-label={t('ownAccount')}>
        <ChoiceChips
          label={t('way')}
          value={way}
          onChange={setWay}
          options={[{ value: 'password', label: t('byPassword') }, { value: 'code', label: t('byCode') }]}
        />
        {way === 'password' ? <PasswordForm /> : <CodeForm />}
      </section>
      <p className="dim">{t('noAccount')} <Link to={`/sign-up${search}`}>{t('signUp')}</Link></p>
    </div>
  )
}
