import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies a text and says so; where the browser does not let us, the text stays to be selected by hand. */
export const CopyButton = ({ text }: { text: string }) => {
  const { t } = useTranslation('second-step')
  const [state, setState] = useState<'copy' | 'copied' | 'notCopied'>('copy')
  const copy = () => navigator.clipboard.writeText(text).then(() => setState('copied'), () => setState('notCopied'))
  return <Button variant="default" onClick={() => void copy()}><span role="status">{t(state)}</span></Button>
}
