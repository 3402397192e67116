import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const places = [
  process.env.MINGZHANG_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where Chromium is; undefined when there is none, and then tests that need it are skipped. */
export const chromiumPath = places.find((path) => path !== undefined && existsSync(path))

export const whyNoChromium = 'there is no Chromium (apt-get install chromium, or MINGZHANG_CHROMIUM)'

export const launch = (): Promise<Browser> =>
  // The sandbox of Chromium does not run as root, as in most containers.
  chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })

export const origin = 'http://mingzhang.test'

export interface Opened {
  readonly context: BrowserContext
  readonly page: Page
  /** Addresses that the page asked for and that are not among the given files. */
  readonly strayed: string[]
  /** Errors of the page, thrown or on its console. */
  readonly errors: string[]
}

/** A page that knows these files by their paths and nothing of any network. */
export async function open(
  browser: Browser,
  files: ReadonlyMap<string, { readonly type: string; readonly body: Uint8Array | string }>,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const strayed: string[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await context.route('**/*', async (route) => {
    const { pathname, origin: from } = new URL(route.request().url())
    const file = from === origin ? files.get(pathname) : undefined
    if (file) {
      const body = typeof file.body === 'string' ? file.body : Buffer.from(file.body)
      return route.fulfill({ contentType: file.type, body })
    }
    if (pathname !== '/favicon.ico') strayed.push(route.request().url())
    return route.abort()
  })
  return { context, page, strayed, errors }
}
