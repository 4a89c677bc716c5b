import { seriousFindings } from '../stage/accessibility';
import type { Stage } from '../stage/stage';

/** The Monday of the coordinator, first half: from the overdue duty to who is missing, who is chased, and what the log says of it. */
export function coordinator(stage: () => Stage): void {
  describe('the coordinator', () => {
    const page = () => stage().newcomer.page;
    const drawer = () => page().getByRole('dialog');
    const lines = () => drawer().locator('.chase__list li');
    let telephoned = '';
    const receipt = async (chased: number): Promise<void> => {
      await drawer()
        .getByRole('heading', { name: `已催办 ${chased} 人` })
        .waitFor();
      expect(await lines().filter({ hasText: '已催办' }).count()).toBe(chased);
      await drawer()
        .getByRole('link', { name: /^回执：事件 \d+$/ })
        .waitFor();
      expect(await seriousFindings(page())).toEqual([]);
      await drawer().getByRole('button', { name: '关闭', exact: true }).last().click();
      await drawer().waitFor({ state: 'detached' });
    };

    it('takes the seat and stands on the overdue row, without a click', async () => {
      await page().goto(`/d/${stage().ledger}`);
      await page().getByRole('button', { name: '入座，看待办' }).click();
      await page().waitForURL(`**/d/${stage().ledger}/inbox*`);
      const focused = page().locator('tr[data-row]:focus');
      await focused.waitFor();
      expect(await focused.innerText()).toMatch(/逾期[\s\S]*个人申报/);
    });

    it('opens the list of those who are missing with one key', async () => {
      await page().keyboard.press('Enter');
      await page().waitForURL('**/coverage/uncovered*');
      await page().locator('.name-sheet tbody tr').nth(2).waitFor();
      expect(await page().locator('.name-sheet tbody tr').count()).toBe(3);
      expect(await seriousFindings(page())).toEqual([]);
    });

    it('records that one of them was called by telephone, for which nothing is sent', async () => {
      const first = page().locator('.name-sheet tbody tr').first();
      telephoned = (await first.locator('td').nth(1).innerText()).trim();
      await first.getByRole('checkbox').check();
      await page().keyboard.press('r');
      await drawer().getByRole('button', { name: '电话', exact: true }).click();
      await drawer().getByText('系统不发提醒，只记下今天已用电话催办。').waitFor();
      expect(await lines().allTextContents()).toEqual([expect.stringContaining(telephoned)]);
      await drawer().getByRole('button', { name: '发出，催办 1 人' }).click();
      await receipt(1);
    });

    it('sees before anything is sent who will be chased, and who is left out because he was called today', async () => {
      await page().locator('.name-sheet tbody tr').first().getByText('今日已催办').waitFor();
      await page().keyboard.press('r');
      await drawer().getByRole('button', { name: '发出，催办 2 人' }).waitFor();
      const leftOut = lines().filter({ hasText: '今日已催办' });
      expect(await leftOut.allTextContents()).toEqual([expect.stringContaining(telephoned)]);
      expect(await lines().count()).toBe(3);
    });

    it('chases the others and gets a receipt with every name', async () => {
      await drawer().getByRole('button', { name: '发出，催办 2 人' }).click();
      await receipt(2);
    });

    it('finds the chase in the duty afterwards', async () => {
      await page().keyboard.press('g');
      await page().keyboard.press('i');
      await page().getByRole('region', { name: '选中事项' }).getByText('2 人', { exact: true }).waitFor();
      expect(await seriousFindings(page())).toEqual([]);
    });

    it('reads in the event of the receipt whom the log counts as chased, and whom as left out', async () => {
      await page().getByRole('region', { name: '选中事项' }).getByRole('link', { name: '回执' }).click();
      await page().waitForURL('**/events/*');
      await page()
        .getByText(/催办 2 人，未催 \d+ 人/)
        .first()
        .waitFor();
    });
  });
}
