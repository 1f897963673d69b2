import { MantineProvider } from '@mantine/core'
import { BrowserRouter } from 'react-router'
import { LinkProvider, SessionProvider } from '../lib/session.js'
import { Pages } from './pages.js'
import { Shell } from './shell/shell.js'
import { colourScheme, theme, themeVariables } from './theme.js'

export const App = () => (
  <MantineProvider theme={theme} cssVariablesResolver={themeVariables} colorSchemeManager={colourScheme} defaultColorScheme="auto">
    <BrowserRouter>
      <LinkProvider>
        <SessionProvider>
          <Shell>
            <Pages />
          </Shell>
        </SessionProvider>
      </LinkProvider>
    </BrowserRouter>
  </MantineProvider>
)
