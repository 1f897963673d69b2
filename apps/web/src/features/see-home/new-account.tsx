import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/link-button.js'
import styles from './home.module.css'

/** A new account: the two ways on from here. */
export const NewAccount = () => {
  const { t } = useTranslation('home')
  return (
    <div className={styles.ways}>
      {([['freelancer', '/profile'], ['business', '/team']] as const).map(([key, to]) => (
        <section key={key} className="card stack">
          <h2>{t(`ways.${key}.title`)}</h2>
          <ol className={styles.steps}>{(['one', 'two', 'three'] as const).map((step) => <li key={step}>{t(`ways.${key}.${step}`)}</li>)}</ol>
          <LinkButton to={to} variant={key === 'freelancer' ? 'filled' : 'default'}>{t(`ways.${key}.action`)}</LinkButton>
        </section>
      ))}
    </div>
  )
}
