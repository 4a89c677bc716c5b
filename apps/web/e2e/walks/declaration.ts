import { seriousFindings } from '../stage/accessibility';
import { signInAs } from '../stage/invented-people';
import { phone, type Newcomer } from '../stage/newcomer';
import type { Stage } from '../stage/stage';
import type { Declaration, Uncovered } from '../../src/api/shapes';

export function declaration(stage: () => Stage): void {
  describe('a declaration', () => {
    let official: Newcomer;
    let filed: Declaration;

    const signIn = (name: string, page: string): Promise<Newcomer> => signInAs(stage(), name, page, phone);

    const overflow = (somebody: Newcomer): Promise<number> =>
      somebody.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

    it('is owed by an official who signs in from the list of invented people', async () => {
      const path = `/api/ledgers/${stage().ledger}/campaigns/${stage().campaign}/uncovered?duty=declare`;
      const answer = await stage().newcomer.context.request.get(path);
      const { groups } = (await answer.json()) as Uncovered;
      const owing = groups.find(({ key }) => key === 'notDeclared')?.rows ?? [];
      official = await signIn(owing[0]?.name ?? '', '/inbox');
      await official.page
        .getByRole('button', { name: /个人情况报告表|个人申报/ })
        .first()
        .click();
      await official.page.getByRole('button', { name: /打开/ }).click();
      await official.page.waitForURL('**/declarations/*');
    });

    it('is declared nil in one step on a phone', async () => {
      const { page } = official;
      await page.getByRole('button', { name: '无此情况，零申报' }).click();
      expect(await overflow(official)).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: '确认，签名并提交' }).click();
      await page.getByText('已提交，待阅签').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const id = new URL(page.url()).pathname.split('/').at(-1);
      const answer = await official.context.request.get(`/api/ledgers/${stage().ledger}/declarations/${id}`);
      filed = (await answer.json()) as Declaration;
      expect(filed).toMatchObject({ status: 'submitted', form: { items: [] } });
    });

    it('is read to its end by the signer before it can be signed', async () => {
      const signer = filed.chain.steps.find(({ key }) => key === 'sign')?.person ?? '';
      const head = await signIn(signer, '/sign');
      const { page } = head;
      await page.getByRole('button', { name: filed.person.name }).click();
      const sign = page.getByRole('button', { name: '同意并签' });
      await sign.waitFor();
      expect(await sign.getAttribute('aria-disabled')).toBe('true');
      for (const section of await page.locator('.section-end').all()) await section.scrollIntoViewIfNeeded();
      await page.getByText('末栏已看，可以签').waitFor();
      expect(await overflow(head)).toBeLessThanOrEqual(0);
      await sign.click();
      await page.locator('.queue__line.is-gone').filter({ hasText: filed.person.name }).waitFor();
      await head.context.close();
    });

    it('is signed for the official to see', async () => {
      await official.page.getByText('已阅签').first().waitFor();
      await official.context.close();
    });
  });
}
