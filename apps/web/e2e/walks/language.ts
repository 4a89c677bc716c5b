import type { Page } from 'playwright-core';
import type { Stage } from '../stage/stage';

/** Names of people, units and plans are data and stay as they are; everything that the console says itself is English. */
const interfaceParts = [
  '.band button',
  '.band .status',
  '.band__tag',
  '.band__warning',
  '.band a',
  '.rail__entry',
  '.rail__mark',
  '.tabs a',
  'h2',
  'th',
  '.facts__key',
  '.panel__note',
  '.frame__foot',
  'footer',
];

const chineseWords = async (page: Page): Promise<readonly string[]> => {
  const words = await interfaceWords(page);
  // An empty list would prove nothing: the selectors must still find the frame and the headings.
  expect(words.length).toBeGreaterThan(12);
  return words.filter((text) => /\p{Script=Han}/u.test(text));
};

const interfaceWords = (page: Page): Promise<readonly string[]> =>
  page.locator(interfaceParts.join(', ')).evaluateAll((elements) =>
    elements
      .filter((element) => element.closest('[lang="zh-CN"]:not(html)') === null)
      .map((element) => element.textContent ?? '')
      .filter((text) => text !== ''),
  );

export function language(stage: () => Stage): void {
  describe('the language switch', () => {
    it('turns the frame and the headings of the first page to English', async () => {
      const { page } = stage().newcomer;
      await page.goto(`/d/${stage().ledger}`);
      await page.locator('.band--drill .band__tag').waitFor();
      await page.getByRole('button', { name: 'EN', exact: true }).click();
      await page.getByRole('heading', { level: 2, name: 'Coordinator' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toMatch(/\p{Script=Han}/u);
      expect(await chineseWords(page)).toEqual([]);
    });

    it('says the title of the drill in English too', async () => {
      const { page } = stage().newcomer;
      expect(await page.locator('.band--drill .band__bar > b').first().innerText()).toBe('Officials in business');
    });

    it('keeps English on the board, and comes back to Chinese', async () => {
      const { page } = stage().newcomer;
      await page.goto(`/d/${stage().ledger}/campaigns/${stage().campaign}`);
      await page.locator('.ladder tbody tr').first().waitFor();
      expect(await chineseWords(page)).toEqual([]);
      await page.getByRole('button', { name: '中', exact: true }).click();
      await page.getByRole('heading', { name: '欠账' }).waitFor();
    });
  });
}
