import type { Page } from 'playwright-core';

/** How much of a page one has to scroll for, in pixels: what scrolls is the middle of the frame, or the page itself. */
export const beyondScreen = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const parts = [document.documentElement, ...document.querySelectorAll('main')];
    return Math.max(...parts.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  });
