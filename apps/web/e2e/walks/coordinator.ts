import { seriousFindings } from '../stage/accessibility';
import type { Stage } from '../stage/stage';

export function coordinator(stage: () => Stage): void {
  describe('the coordinator', () => {
    const drawer = () => stage().newcomer.page.getByRole('dialog');

    it('takes the seat and stands on the overdue row, without a click', async () => {
      const { page } = stage().newcomer;
      await page.goto(`/d/${stage().ledger}`);
      await page.getByRole('button', { name: '入座，看待办' }).click();
      await page.waitForURL(`**/d/${stage().ledger}/inbox*`);
      const focused = page.locator('tr[data-row]:focus');
      await focused.waitFor();
      expect(await focused.innerText()).toMatch(/逾期[\s\S]*个人申报/);
    });

    it('sees who will be chased before anything is sent', async () => {
      const { page } = stage().newcomer;
      await page.keyboard.press('r');
      await drawer().getByRole('button', { name: '发出，催办 3 人' }).waitFor();
      expect(await drawer().locator('.chase__list li').count()).toBe(3);
    });

    it('chases the persons who have not declared and gets a receipt with every name', async () => {
      await drawer().getByRole('button', { name: '发出，催办 3 人' }).click();
      await drawer().getByRole('heading', { name: '已催办 3 人' }).waitFor();
      expect(await drawer().locator('.chase__list li').filter({ hasText: '已催办' }).count()).toBe(3);
      await drawer()
        .getByRole('link', { name: /^回执：事件 \d+$/ })
        .waitFor();
      expect(await seriousFindings(stage().newcomer.page)).toEqual([]);
      await drawer().getByRole('button', { name: '关闭', exact: true }).last().click();
      await drawer().waitFor({ state: 'detached' });
    });

    it('finds the chase in the duty afterwards', async () => {
      const { page } = stage().newcomer;
      await page.getByRole('region', { name: '选中事项' }).getByText('3 人', { exact: true }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    });
  });
}
