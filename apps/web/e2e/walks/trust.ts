import { drillOf } from '../stage/console-api';
import type { Stage } from '../stage/stage';

export function trust(stage: () => Stage): void {
  describe('why one may trust it', () => {
    const strip = () => stage().newcomer.page.getByRole('region', { name: '凭什么信' });

    it('wipes the workflow engine and rebuilds it from the log without moving a deadline', async () => {
      await stage().newcomer.page.goto(`/d/${stage().ledger}`);
      await strip().getByRole('button', { name: '清空流程引擎并重建' }).click();
      await strip().getByText('0 个时限移动').waitFor({ timeout: 60_000 });
      const { wipe } = (await drillOf(stage().system.address, stage().ledger)).trust;
      expect(wipe).toMatchObject({ finished: true, deadlinesMoved: 0 });
      expect(wipe?.workflows).toBeGreaterThan(10);
      expect(wipe?.deadlines).toBeGreaterThan(10);
    });

    it('names the very place that was damaged in a copy of the log', async () => {
      await strip().getByRole('button', { name: '篡改副本中一条' }).click();
      await strip()
        .getByText(/指出第 [\d,]+ 条/)
        .waitFor({ timeout: 60_000 });
      const { tamper } = (await drillOf(stage().system.address, stage().ledger)).trust;
      expect(tamper?.foundPosition).toBe(tamper?.damagedPosition);
      const named = (tamper?.damagedPosition ?? 0).toLocaleString('en-US');
      expect(await strip().innerText()).toContain(`指出第 ${named} 条`);
    });
  });
}
