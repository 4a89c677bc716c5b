import { seriousFindings } from '../stage/accessibility';
import type { Stage } from '../stage/stage';

const reason = '监察支队外出执法，明日补报';

export function commissionOffice(stage: () => Stage): void {
  describe('the commission office', () => {
    /** Found by its name, whatever its place. */
    const firstRung = () => stage().newcomer.page.locator('.ladder tbody tr').filter({ hasText: '催办' });

    it('takes its seat with one click and finds the ladder of the next 24 hours', async () => {
      const { page } = stage().newcomer;
      await page.getByRole('button', { name: '入座，看阶梯' }).click();
      await page.waitForURL(`**/d/${stage().ledger}/campaigns/${stage().campaign}`);
      await page.getByRole('heading', { name: '未来 24 小时的催办督办' }).waitFor();
      await firstRung().getByRole('button', { name: /^暂缓/ }).waitFor();
    });

    it('cannot hold a rung without a reason', async () => {
      await firstRung().getByRole('button', { name: /^暂缓/ }).click();
      await firstRung().getByRole('alert').waitFor();
      expect(await firstRung().getByRole('alert').innerText()).toContain('暂缓须写理由');
    });

    it('holds a rung with a reason and sees it held in the ladder', async () => {
      await firstRung().getByRole('textbox').fill(reason);
      await firstRung().getByRole('button', { name: /^暂缓/ }).click();
      await firstRung().getByText('已暂缓').waitFor();
      await firstRung().getByRole('button', { name: /^暂缓/ }).waitFor({ state: 'detached' });
    });

    it('releases it again', async () => {
      await firstRung().getByRole('button', { name: /^放行/ }).click();
      await firstRung().getByText('已暂缓').waitFor({ state: 'detached' });
    });

    it('has no serious finding of axe on the board', async () => {
      expect(await seriousFindings(stage().newcomer.page)).toEqual([]);
    });
  });
}
