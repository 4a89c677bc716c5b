import { createHash } from 'node:crypto';
import { seriousFindings } from '../stage/accessibility';
import type { Stage } from '../stage/stage';

export function analyst(stage: () => Stage): void {
  describe('the analyst', () => {
    it('goes back to a day, with both dates in the address', async () => {
      const { page } = stage().newcomer;
      await page.goto(`/d/${stage().ledger}`);
      await page.getByRole('button', { name: '入座，回到那天' }).click();
      await page.waitForURL('**/analysis/history*');
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('asOf')).toMatch(/^2017-\d\d-\d\d$/);
      expect(searchParams.get('knownOn')).toBe(searchParams.get('asOf'));
    });

    it('sees what had happened and was not known', async () => {
      const { page } = stage().newcomer;
      const unknown = page.getByRole('region', { name: /^当时已发生而尚不知道的/ });
      await unknown.getByRole('row').nth(1).waitFor();
      expect(await unknown.getByRole('row').nth(1).innerText()).toMatch(/退出[\s\S]*迟?\s*\d+ 日/);
      expect(await seriousFindings(page)).toEqual([]);
    });

    it('opens the event behind it and reads the bytes that are stored, under their own hash', async () => {
      const { page } = stage().newcomer;
      const unknown = page.getByRole('region', { name: /^当时已发生而尚不知道的/ });
      const link = unknown.getByRole('row').nth(1).getByRole('link');
      const position = await link.innerText();
      await link.click();
      await page.getByRole('heading', { level: 1, name: `事件 ${position}` }).waitFor();
      await page.getByText('原文（存储的字节）').click();
      const bytes = await page.locator('details pre').last().innerText();
      const hash = createHash('sha256').update(bytes, 'utf8').digest('hex');
      expect(await page.getByRole('region', { name: '凭什么信' }).innerText()).toContain(hash);
      expect(await seriousFindings(page)).toEqual([]);
    });
  });
}
