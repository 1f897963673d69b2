import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearchParams } from 'react-router'
import { ChoiceChips } from '../../ui/chips.js'
import { PageHeader } from '../../ui/page-header.js'
import { CodeForm, type Sent } from './code-form.js'
import { SignUpForm } from './sign-up-form.js'
import styles from './sign-in.module.css'

/** A new account, for a business or a freelancer; without a password a code is mailed. */
export const SignUpPage = () => {
  const { t } = useTranslation('sign-in')
  const { search } = useLocation()
  const [params, setParams] = useSearchParams()
  const [sent, setSent] = useState<Sent | null>(null)
  const as = params.get('as') === 'business' ? 'business' : 'freelancer'
  const choose = (next: string) => {
    const changed = new URLSearchParams(params)
    changed.set('as', next)
    setParams(changed, { replace: true })
  }
  return (
    <div className={styles.page}>
      <PageHeader title={t('upTitle')} />
      <section className="card stack" aria-label={t('upTitle')}>
        {sent ? <CodeForm already={sent} /> : (
          <>
            <ChoiceChips
              label={t('who')}
              value={as}
              onChange={choose}
              options={[{ value: 'business', label: t('asBusiness') }, { value: 'freelancer', label: t('asFreelancer') }]}
            />
            <p className="dim small">{t(as === 'business' ? 'businessHelp' : 'freelancerHelp')}</p>
            <SignUpForm as={as} onCodeSent={setSent} />
          </>
        )}
      </section>
      <p className="dim">{t('haveAccount')} <Link to={`/sign-in${search}`}>{t('enter')}</Link></p>
    </div>
  )
}
