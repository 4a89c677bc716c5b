import { drillOf } from '../stage/console-api';
import { welcome, type Newcomer } from '../stage/newcomer';
import type { Stage } from '../stage/stage';

export function takeOver(stage: () => Stage): void {
  describe('a seat whose browser was left standing', () => {
    let other: Newcomer;
    const card = ({ page }: Newcomer) =>
      page.locator('.seat').filter({ has: page.getByRole('heading', { name: '联络员', exact: true }) });
    const coordinator = async () =>
      (await drillOf(stage().system.address, stage().ledger)).seats.find(({ seat }) => seat === 'coordinator');

    beforeAll(async () => {
      other = await welcome(stage().browser, stage().system.address);
    });
    afterAll(() => other?.context.close());

    it('is shown as taken to whoever comes, since when, and may be taken over', async () => {
      const { newcomer, ledger } = stage();
      await newcomer.page.goto(`/d/${ledger}`);
      await card(newcomer).getByRole('button', { name: /^入座/ }).click();
      await newcomer.page.waitForURL(/inbox/);
      await other.page.goto(`/d/${ledger}`);
      await card(other)
        .getByText(/\d\d:\d\d 起有人坐在/)
        .waitFor();
      await card(other).getByRole('button', { name: '接手席位' }).click();
      await other.page
        .getByRole('tooltip')
        .getByRole('button', { name: /确\s*定|OK/ })
        .click();
      await other.page.waitForURL(/inbox/);
    });

    it('is lost to the browser that sat there, which says so at once', async () => {
      const { newcomer } = stage();
      await newcomer.page.getByRole('alert').getByText('已由另一处浏览器接手').waitFor();
      await newcomer.page.getByRole('link', { name: '回入座页' }).click();
      await card(newcomer).getByRole('button', { name: '接手席位' }).waitFor();
    });

    it('shows as left once it is left', async () => {
      await other.page.goto(`/d/${stage().ledger}`);
      await card(other)
        .getByRole('button', { name: /离\s*座/ })
        .click();
      await card(other).getByText('上一位已离座').waitFor();
      expect(await coordinator()).toMatchObject({ taken: false, left: true });
      await card(stage().newcomer).getByText('上一位已离座').waitFor();
    });
  });
}
