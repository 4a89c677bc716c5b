import type { EventPage } from '../../src/api/shapes';
import { seriousFindings } from '../stage/accessibility';
import type { Stage } from '../stage/stage';

interface Listed {
  readonly events: readonly { readonly position: number; readonly label: { readonly zh: string } }[];
}

/** The commission office keeps its seat from the walk before. */
export function correction(stage: () => Stage): void {
  describe('a correction by the commission office', () => {
    let fact: EventPage;

    const asked = async <T>(path: string): Promise<T> => {
      const { page } = stage().newcomer;
      const answer = await page.request.get(new URL(`/api/ledgers/${stage().ledger}${path}`, page.url()).href);
      if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
      return (await answer.json()) as T;
    };

    /** The first meeting that a unit has reported: a fact, with a date of its own. */
    const reportedMeeting = async (): Promise<EventPage> => {
      for (let from = 1; ;) {
        const { events } = await asked<Listed>(`/events?from=${from}`);
        const found = events.find(({ label }) => /已办[:：]/.test(label.zh));
        if (found) return asked<EventPage>(`/events/${found.position}`);
        const last = events.at(-1);
        if (!last) throw new Error('no unit has reported a duty');
        from = last.position + 1;
      }
    };

    it('is offered on the page of a fact', async () => {
      const { page } = stage().newcomer;
      fact = await reportedMeeting();
      await page.goto(`/d/${stage().ledger}/events/${fact.position}`);
      await page.getByRole('button', { name: '更正', exact: true }).click();
      await page.getByRole('dialog', { name: `更正事件 ${fact.position} 的发生日期` }).waitFor();
    });

    it('is not sent without a date, a reason and what shows it', async () => {
      const { page } = stage().newcomer;
      await page.getByRole('button', { name: '记入更正' }).click();
      const faults = page.getByRole('dialog').getByRole('alert');
      await faults.first().waitFor();
      for (const field of ['实际发生日期', '理由', '依据']) {
        expect(await faults.first().innerText()).toContain(`请填“${field}”`);
      }
      expect(await seriousFindings(page)).toEqual([]);
    });

    it('writes another date, and the old one stays, struck', async () => {
      const { page } = stage().newcomer;
      const day = page.getByLabel('实际发生日期');
      await day.fill('2017-08-18');
      await day.press('Enter');
      await page.getByLabel('理由').fill('会议记录上的日期有误');
      await page.getByLabel('依据').fill('会议签到表');
      await page.getByRole('button', { name: '记入更正' }).click();
      await page.getByText(`事件 ${fact.position} 已更正`).waitFor();
      await page.getByRole('button', { name: '关闭' }).last().click();
      await page.locator('.event__sentence s').waitFor();
      const { correctedBy } = await asked<EventPage>(`/events/${fact.position}`);
      await page
        .getByRole('link', { name: `${correctedBy}`, exact: true })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: `事件 ${correctedBy}` }).waitFor();
      expect(await page.locator('.event__corrected').innerText()).toContain(`${fact.position}`);
    });
  });
}
