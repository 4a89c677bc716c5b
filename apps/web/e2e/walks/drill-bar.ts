import { drillOf, untilDrill } from '../stage/console-api';
import type { Stage } from '../stage/stage';

export function drillBar(stage: () => Stage): void {
  describe('the drill bar', () => {
    const bar = () => stage().newcomer.page.locator('.band--drill');

    it('plays to the next event and pauses there', async () => {
      const { newcomer, system, ledger } = stage();
      await newcomer.page.goto(`/d/${ledger}`);
      const { nextEvent } = await drillOf(system.address, ledger);
      await bar()
        .getByRole('button', { name: /^下一事件 \d\d:\d\d/ })
        .click();
      const at = nextEvent?.at ?? '';
      const there = await untilDrill(
        system.address,
        ledger,
        ({ status, clock }) => status === 'paused' && clock.now >= at,
      );
      expect(there.clock).toMatchObject({ now: at, standing: true });
      await bar().getByText('已暂停').waitFor();
    });

    it('plays', async () => {
      const { system, ledger } = stage();
      const { clock } = await drillOf(system.address, ledger);
      await bar().getByRole('button', { name: '1 分' }).click();
      await bar().getByText('走动中').waitFor();
      const moved = await untilDrill(system.address, ledger, (drill) => drill.clock.now > clock.now);
      expect(moved).toMatchObject({ status: 'playing', speed: 60 });
    });

    it('pauses, and the clock stands', async () => {
      const { system, ledger } = stage();
      await bar().getByRole('button', { name: '暂停', exact: true }).click();
      await bar().getByText('已暂停').waitFor();
      const paused = await untilDrill(system.address, ledger, ({ status }) => status === 'paused');
      expect((await drillOf(system.address, ledger)).clock).toEqual(paused.clock);
      expect(paused.clock.standing).toBe(true);
    });
  });
}
