import { useTranslation } from 'react-i18next'
import { useKeysOn } from '../../lib/keys.js'
import { Drawer } from '../../ui/drawer.js'
import { CheckField } from '../../ui/text-field.js'
import styles from './review.module.css'

const keys = ['J', 'K', 'A', 'C', '?'] as const

/** What the keys do, and the switch that lets single letters act at all. */
export const KeySheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useTranslation('work')
  const [on, setOn] = useKeysOn()
  return (
    <Drawer open={open} title={t('keys.title')} onClose={onClose}>
      <CheckField label={t('keys.on')} checked={on} onChange={setOn} />
      <p className="dim small">{t('keys.help')}</p>
      <dl className={styles.keyList}>
        {keys.map((key) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{t(`keys.${key === '?' ? 'sheet' : key}`)}</dd></div>)}
      </dl>
    </Drawer>
  )
}
