import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { graphql } from '../../lib/graphql.js'
import { useLink, useSession } from '../../lib/session.js'
import { IconLanguage, IconMoon, IconSun } from '../../ui/icons.js'
import styles from './shell.module.css'

const KeepLanguageDocument = graphql(`
  mutation KeepLanguage($input: UpdateAccountInput!) {
    updateAccount(input: $input) { ... on Account { id lang } }
  }
`)

/** Russian or English, for this device and, when signed in, for mails too. */
export const LanguageSwitch = () => {
  const { t } = useTranslation('shell')
  const { language, changeLanguage } = useLink()
  const { me } = useSession()
  const [, keep] = useMutation(KeepLanguageDocument)
  const next = language === 'ru' ? 'en' : 'ru'
  const change = () => {
    if (me) void keep({ input: { name: me.account.name, lang: next === 'ru' ? 'RU' : 'EN', timeZone: me.account.timeZone } })
    changeLanguage(next)
  }
  return (
    <button type="button" className={styles.icon} onClick={change} aria-label={t('otherLanguage')} lang={next} title={t('otherLanguage')}>
      <IconLanguage size={21} stroke={1.75} aria-hidden="true" />
    </button>
  )
}

export const ThemeSwitch = () => {
  const { t } = useTranslation('shell')
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark'
  const label = t(dark ? 'themeLight' : 'themeDark')
  return (
    <button type="button" className={styles.icon} onClick={() => setColorScheme(dark ? 'light' : 'dark')} aria-label={label} title={label}>
      {dark ? <IconSun size={21} stroke={1.75} aria-hidden="true" /> : <IconMoon size={21} stroke={1.75} aria-hidden="true" />}
    </button>
  )
}
