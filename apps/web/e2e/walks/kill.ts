import { drillOf } from '../stage/console-api';
import type { Stage } from '../stage/stage';

export function killed(stage: () => Stage): void {
  describe('a paused drill whose processes are killed with -9', () => {
    it('stands where it stood after the next start', async () => {
      const { ledger, system } = stage();
      const before = await drillOf(system.address, ledger);
      await system.killWithoutWarning();
      const again = await stage().startAgain();
      process.stderr.write(`start after kill -9: ${(again.startedInMs / 1000).toFixed(1)} s\n`);
      const after = await drillOf(again.address, ledger);
      expect(after.status).toBe('paused');
      expect(after.position).toBe(before.position);
      expect(after.trust.link).toBe(before.trust.link);
      expect(after.clock).toEqual(before.clock);
    });

    it('goes on from there', async () => {
      const { newcomer, system, ledger } = stage();
      await newcomer.page.goto(`${system.address}/d/${ledger}`);
      await newcomer.page.locator('.band--drill').getByText('已暂停').waitFor();
      await newcomer.page.locator('.debt').first().waitFor();
    });
  });
}
