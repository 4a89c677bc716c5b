import { seriousFindings } from '../stage/accessibility';
import { named, pick, send } from '../stage/forms';
import { inventedPeople, signInAs, type Invented } from '../stage/invented-people';
import type { Newcomer } from '../stage/newcomer';
import { printedPages } from '../stage/printed-text';
import type { Stage } from '../stage/stage';

/** Last in its story: whoever coordinates the unit afterwards is another. */
export function handOver(stage: () => Stage): void {
  describe('a colleague who leaves, and who takes over from him (R-096)', () => {
    let leaving: Newcomer;
    let taking: Newcomer;
    let head: Invented;
    let successor: Invented;
    let path: string;
    const sign = async ({ page }: Newcomer): Promise<void> => {
      await page.goto(`/d/${stage().ledger}${path}`);
      await page.getByRole('button', { name: named('签字') }).click();
      await page.getByRole('button', { name: named('签字') }).waitFor({ state: 'detached' });
    };

    beforeAll(async () => {
      const people = await inventedPeople(stage());
      const unique = people.filter(({ name }) => people.filter((each) => each.name === name).length === 1);
      const ofUnit = unique.filter(({ unit }) => unit === '环境监测总站');
      const keeper = ofUnit.find(({ roles }) => roles.includes('联络员'));
      const found = ofUnit.find(({ roles }) => roles.includes('单位负责人'));
      const next = ofUnit.find(({ roles }) => roles === '');
      if (!keeper || !found || !next) throw new Error('the unit is too small for a handover');
      [head, successor] = [found, next];
      leaving = await signInAs(stage(), keeper.name, '/inbox');
      taking = await signInAs(stage(), successor.name, '/inbox');
    });
    afterAll(async () => {
      await leaving?.context.close();
      await taking?.context.close();
    });

    it('sees beforehand what moves, what stays and what stays sealed, and writes the sheet', async () => {
      const { page } = leaving;
      await page.getByRole('button', { name: named('交接') }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText('联络员').first().waitFor();
      await drawer.getByRole('heading', { name: named('密封') }).waitFor();
      await send(drawer.locator('form.act-form'), pick('接收人', successor.name));
      await page.waitForURL('**/handovers/*');
      path = new URL(page.url()).pathname.replace(`/d/${stage().ledger}`, '');
      await page.getByText('待签').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    });

    it('signs it; the other comes to it from his inbox, and nothing has passed with two hands', async () => {
      await sign(leaving);
      const { page } = taking;
      await page.goto(`/d/${stage().ledger}/inbox`);
      await page.locator('tr[data-row]').filter({ hasText: '交接' }).first().click();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${path}`);
      await sign(taking);
      await page.getByText('待签').first().waitFor();
    });

    it('is let go by the head of the unit: with the third hand everything is with the other', async () => {
      const somebody = await signInAs(stage(), head.name, path);
      await somebody.page.getByRole('button', { name: named('批准') }).click();
      await somebody.page.getByText('已交接').first().waitFor();
      await somebody.context.close();
      const { page } = taking;
      await page.goto(`/d/${stage().ledger}/inbox`);
      await page.locator('tr[data-row]').first().waitFor();
      await page.goto(`/d/${stage().ledger}${path}`);
      await page.getByText('已交接').first().waitFor();
      const paper = printedPages(await page.pdf({ format: 'A4' })).join('');
      expect(paper).toContain('交接单');
      expect(paper).toContain('接收人签字');
    });

    it('leaves no complaint in any browser', () => {
      expect([...leaving.complaints, ...taking.complaints]).toEqual([]);
    });
  });
}
