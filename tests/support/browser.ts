import { chromium, type Browser } from 'playwright-core'

/**
 * Starts a Chromium without a window: CHROMIUM_PATH, else the one of the system. It is told to
 * leave the network alone but for what the pages ask for.
 */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
