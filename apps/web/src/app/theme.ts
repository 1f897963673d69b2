import { createTheme, localStorageColorSchemeManager, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const brand: MantineColorsTuple = [
  '#eef2ff', '#dde5ff', '#b8c7fb', '#8fa4f5', '#6d87ef', '#4f6bea', '#2747d9', '#203cba', '#1a3199', '#142677',
]

export const theme = createTheme({
  colors: { brand },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 5 },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, "DejaVu Sans Mono", Menlo, monospace',
  fontSizes: { xs: '12.5px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.45', xl: '1.3' },
  headings: { fontFamily: 'var(--font)', fontWeight: '650', textWrap: 'balance' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '14px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})

/** Mantine's own variables take our tokens, so that both follow one table (styles/tokens.css). */
export const themeVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--dim)',
    '--mantine-color-placeholder': 'var(--dim)',
    '--mantine-color-anchor': 'var(--due)',
    '--mantine-color-error': 'var(--miss)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--page)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--primary)',
    '--mantine-primary-color-filled-hover': 'var(--primary-hover)',
    '--mantine-primary-color-light': 'var(--due-bg)',
    '--mantine-primary-color-light-hover': 'var(--due-bg)',
    '--mantine-primary-color-light-color': 'var(--due)',
    '--mantine-color-brand-filled': 'var(--primary)',
    '--mantine-color-brand-filled-hover': 'var(--primary-hover)',
    '--mantine-color-brand-light': 'var(--due-bg)',
    '--mantine-color-brand-light-hover': 'color-mix(in oklab, var(--due-bg) 85%, var(--due))',
    '--mantine-color-brand-light-color': 'var(--due)',
  }
  return { variables: {}, light: shared, dark: shared }
}

export const colourScheme = localStorageColorSchemeManager({ key: 'rolecall-theme' })
