import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArguments } from '../../../../libs/testing/src/jest/describe-in-browser';

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** Somebody in front of a browser that has never been here, and what the page complained of while he was. */
export interface Newcomer {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of scripts, in the order in which they came. */
  readonly complaints: readonly string[];
}

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-quic', ...chromiumArguments] });
}

export async function welcome(browser: Browser, address: string, viewport = desktop): Promise<Newcomer> {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(viewport.width < 600 ? { isMobile: true, hasTouch: true } : {}),
  });
  // Long enough for a machine that does other things too: what is waited for is what the page says, never a time.
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  return { page, context, complaints };
}
