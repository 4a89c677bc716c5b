import { seriousFindings } from '../stage/accessibility';
import { beyondScreen } from '../stage/beyond-screen';
import type { Stage } from '../stage/stage';

export function firstMinute(stage: () => Stage): void {
  describe('the first minute', () => {
    const passed: string[] = [];

    it('opens on one sentence, with no sign-in page before it', async () => {
      const { page } = stage().newcomer;
      page.on('framenavigated', (frame) => passed.push(new URL(frame.url()).pathname));
      await page.goto('/');
      const sentence = page.getByRole('heading', {
        level: 1,
        name: '专项从印发到销号，每一步有人、有时限、有据可查。',
      });
      await sentence.waitFor();
      await page.getByRole('heading', { name: '欠账' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/d/${stage().ledger}`);
      expect(passed.filter((path) => path.includes('/auth/'))).toEqual([]);
    });

    it('shows the campaign board with debts and the ladder, and no empty table', async () => {
      const { page } = stage().newcomer;
      expect(await page.locator('.debt').count()).toBeGreaterThan(2);
      expect(await page.locator('.ladder tbody tr').count()).toBeGreaterThan(0);
      const rows = await page
        .locator('table')
        .evaluateAll((tables) => tables.map((each) => each.querySelectorAll('tbody tr').length));
      expect(rows.filter((count) => count === 0)).toEqual([]);
      expect(await page.locator('.empty').count()).toBe(0);
    });

    it.each(['专项办', '联络员', '分析员'])('offers the seat %s with one act that waits', async (name) => {
      const { page } = stage().newcomer;
      const seats = page.getByRole('complementary', { name: '三个席位' });
      const seat = seats.locator('.seat').filter({ has: page.getByRole('heading', { name, exact: true }) });
      expect((await seat.locator('.seat__act').innerText()).length).toBeGreaterThan(8);
      expect(await seat.getByRole('button').allInnerTexts()).toEqual([expect.stringMatching(/^入座，/)]);
      expect(await seat.getByRole('button').isEnabled()).toBe(true);
    });

    it('holds on one screen of 1366 by 768', async () => {
      const { page } = stage().newcomer;
      const beyond = await beyondScreen(page);
      expect(beyond).toBeLessThanOrEqual(0);
    });

    it('holds on that screen in English too', async () => {
      const { page } = stage().newcomer;
      await page.getByRole('button', { name: 'EN', exact: true }).click();
      await page.getByRole('heading', { level: 2, name: 'Coordinator' }).waitFor();
      expect(await beyondScreen(page)).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: '中', exact: true }).click();
      await page.getByRole('heading', { name: '欠账' }).waitFor();
    });

    it('has no serious finding of axe', async () => {
      expect(await seriousFindings(stage().newcomer.page)).toEqual([]);
    });

    it('leaves the console of the browser clean', () => {
      expect(stage().newcomer.complaints).toEqual([]);
    });
  });
}
