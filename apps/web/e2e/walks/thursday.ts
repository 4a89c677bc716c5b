import type { Page } from 'playwright-core';
import type { BulletinPage, CheckPage, Coverage } from '../../src/api/shapes';
import type { components } from '../../src/api/schema';
import { seriousFindings } from '../stage/accessibility';
import { drillOf, untilDrill } from '../stage/console-api';
import { phone, welcome, type Newcomer } from '../stage/newcomer';
import { printedPages } from '../stage/printed-text';
import type { Stage } from '../stage/stage';

type Row = Coverage['rows'][number];
type Proof = components['schemas']['BulletinProof'];

const weekMs = 7 * 86_400_000;
const reason = '监察支队外出执法，明日补报';

/** What a page's own session is answered. */
async function asSeen<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path);
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The commission's Thursday: a rung held, a check drawn from what is uncovered, a bulletin that its code still proves a week later. */
export function thursday(stage: () => Stage): void {
  describe('the Thursday of the commission', () => {
    let leader: Newcomer;
    let part: Row | undefined;
    let owed = 0;
    let bulletin = '';
    let code = '';
    const page = (): Page => stage().newcomer.page;
    const api = (path: string): string => `/api/ledgers/${stage().ledger}${path}`;
    const inDrill = (path: string): string => `/d/${stage().ledger}/campaigns/${stage().campaign}${path}`;
    const act = async (on: Page, name: string): Promise<void> => {
      await on.getByRole('group', { name: '可办的事' }).getByRole('button', { name, exact: true }).click();
      await on.locator('.act-form button[type=submit]').click();
    };

    afterAll(() => leader?.context.close());

    it('begins with the ladder, where one rung is held with a reason', async () => {
      await page().goto(`/d/${stage().ledger}`);
      await page().getByRole('button', { name: '入座，看阶梯' }).click();
      await page().waitForURL(`**${inDrill('')}`);
      const rung = page().locator('.ladder tbody tr').filter({ hasText: '催办' });
      await rung.getByRole('button', { name: /^暂缓/ }).click();
      await rung.getByRole('textbox').fill(reason);
      await rung.getByRole('button', { name: /^暂缓/ }).click();
      await rung.getByText('已暂缓').waitFor();
    });

    it('goes down the coverage by keys: from all to the part that owes the most, to its names, to its whole list', async () => {
      await page().getByRole('navigation', { name: '专项内' }).getByRole('link', { name: '覆盖' }).click();
      await page().locator('[data-focus-cell]').waitFor();
      const { rows, columns } = await asSeen<Coverage>(page(), api(`/campaigns/${stage().campaign}/coverage`));
      const column = columns.findIndex(({ key }) => key === 'declare');
      const left = (each?: Row): number => each?.cells[column]?.left ?? 0;
      part = rows.filter(({ depth }) => depth === 1).sort((one, other) => left(other) - left(one))[0];
      owed = left(part);
      expect(owed).toBeGreaterThan(1);
      const whole = page()
        .getByRole('row', { name: new RegExp(rows[0]?.name ?? '') })
        .first();
      expect(await whole.getAttribute('aria-expanded')).toBe('true');
      const name = `${part?.name} · ${columns[column]?.label.zh}`;
      await page().getByRole('gridcell', { name }).click();
      const names = page().getByRole('grid', { name: '未完成名单' });
      await page().getByRole('heading', { name }).waitFor();
      await names.getByRole('row').nth(1).waitFor();
      await page().keyboard.press('Enter');
      await page().locator('[data-focus-row]:focus').waitFor();
      await page().getByRole('link', { name: '打开名单' }).click();
      await page().waitForURL(/coverage\/uncovered\?/);
      await page().locator('.name-sheet tbody tr').first().waitFor();
      expect(await page().locator('.name-sheet tbody tr').count()).toBe(owed);
    });

    it('plans a check with that list as its population', async () => {
      await page().getByRole('link', { name: '抽查' }).first().click();
      await page().waitForURL(/checks\?.*duty=/);
      expect(new URL(page().url()).searchParams.get('unit')).toBe(part?.unitId);
      const form = page().locator('.act-form');
      expect(await form.innerText()).toContain('从覆盖表带入');
      await form.getByLabel('检查名称').fill('自查自纠抽查');
      for (const choice of ['随机抽查', '不打招呼', '实地', '按单位分层'])
        await form.getByText(choice, { exact: true }).click();
      await form.getByLabel('种子词').fill('福彩 2017106 期');
      await form.getByLabel(/每层比例/).fill('10');
      await form.locator('button[type=submit]').click();
      await page().getByRole('heading', { level: 1, name: '自查自纠抽查' }).waitFor();
    });

    it('freezes the list and draws, and the draw repeats to the same list', async () => {
      await act(page(), '冻结名单并抽取');
      await page().getByText('与抽取名单一致').waitFor();
      const check = new URL(page().url()).searchParams.get('check') ?? '';
      const seen = await asSeen<CheckPage>(page(), api(`/checks/${check}`));
      expect(seen.rerun).toEqual({ same: true, digestSame: true, seedSame: true, listSame: true });
      const drawn = page().getByRole('table').last().locator('tbody tr');
      // Nobody is shown himself among the drawn.
      expect(await drawn.count()).toBe(seen.drawn - seen.hidden);
      expect(seen.population).toBe(owed);
      expect(seen.drawn).toBeLessThan(owed);
      expect(await seriousFindings(page())).toEqual([]);
    });

    it('writes a bulletin whose figures are bound to 15:55', async () => {
      await page().getByRole('navigation', { name: '专项内' }).getByRole('link', { name: '简报' }).click();
      await page().getByRole('button', { name: '起草简报' }).click();
      const form = page().locator('.act-form');
      await form.getByText('进展情况通报', { exact: true }).click();
      await form.getByLabel('标题').fill('违规经营专项整治进展（第 1 期）');
      const { clock } = await drillOf(stage().system.address, stage().ledger);
      const day = new Date(Date.parse(clock.now) - 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
      await form.getByLabel('数据日期').fill(day);
      await form.getByLabel('数据日期').press('Enter');
      await form.getByLabel('时刻').fill('15:55');
      await form.locator('button[type=submit]').click();
      await page().waitForURL(/bulletin=/);
      bulletin = new URL(page().url()).searchParams.get('bulletin') ?? '';
      await page().locator('.official').getByText(/15:55/).first().waitFor();
      const { pinned } = await asSeen<BulletinPage>(page(), api(`/bulletins/${bulletin}`));
      expect(pinned.asOf).toBe(`${day}T07:55:00.000Z`);
      await page().getByRole('button', { name: '改文字' }).click();
      await page().getByLabel('正文').fill('各单位申报总体平稳。\n未完成的单位请抓紧，逾期的按程序督办。');
      await page().locator('.act-form button[type=submit]').click();
      await page().locator('.official').getByText('各单位申报总体平稳。').waitFor();
      expect(
        await page()
          .getByRole('button', { name: /^审\s*定$/ })
          .count(),
      ).toBe(0);
      await act(page(), '送审');
      await page().getByText('待审定').first().waitFor();
    });

    it('is approved by the leader in his own browser, who finds it in his inbox', async () => {
      leader = await welcome(stage().browser, stage().system.address);
      await leader.page.goto(`/api/auth/login?ledger=${stage().ledger}&returnTo=/d/${stage().ledger}/inbox`);
      await leader.page
        .getByRole('row', { name: /领导小组组长/ })
        .first()
        .getByRole('button')
        .click();
      await leader.page.waitForURL(/inbox/);
      await leader.page.getByText('审定简报：违规经营专项整治进展（第 1 期）').first().waitFor();
      await leader.page.goto(inDrill(`/bulletins?bulletin=${bulletin}`));
      await act(leader.page, '审定');
      await leader.page.getByText('已审定，待印发').first().waitFor();
    });

    it('is issued with its number and printed as an official document with its code', async () => {
      await page().reload();
      await act(page(), '印发');
      await page()
        .locator('.official')
        .getByText(/^专项办〔2017〕\d+号$/)
        .waitFor();
      const issued = await asSeen<BulletinPage>(page(), api(`/bulletins/${bulletin}`));
      code = issued.code ?? '';
      expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
      await page().emulateMedia({ media: 'print' });
      const pdf = await page().pdf({ preferCSSPageSize: true, printBackground: true });
      await page().emulateMedia({ media: 'screen' });
      const paper = printedPages(pdf).join('');
      const words = ['各单位申报总体平稳。', '未完成的单位请抓紧，逾期的按程序督办。'];
      for (const printed of [code, issued.documentNumber ?? '', issued.title, ...words, '15:55'])
        expect(paper).toContain(printed.replace(/\s+/g, ''));
      for (const { label, value } of issued.figures) expect(paper).toContain(`${label.zh}${value ?? ''}`);
      for (const hidden of ['可办的事', '全部简报', '办理经过']) expect(paper).not.toContain(hidden);
      // A4, as an official document is.
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
      const document = await page().request.get(api(`/bulletins/${bulletin}/document.docx`));
      expect(document.headers()['content-type']).toContain('wordprocessingml');
      expect(await seriousFindings(page())).toEqual([]);
    });

    it('reads on a phone without scrolling sideways', async () => {
      const { address } = stage().system;
      const small = await welcome(stage().browser, address, phone);
      await small.context.addCookies(await stage().newcomer.context.cookies());
      await small.page.goto(inDrill(`/bulletins?bulletin=${bulletin}`));
      await small.page.locator('.official').waitFor();
      expect(await small.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(1);
      await small.context.close();
    });

    it('is still proved by the code on the sheet a week later, when the figures have long moved on', async () => {
      const { address } = stage().system;
      const { ledger } = stage();
      const { clock } = await drillOf(address, ledger);
      const bar = page().locator('.band--drill');
      await bar.getByRole('button', { name: '1 日' }).click();
      const then = new Date(Date.parse(clock.now) + weekMs).toISOString();
      await untilDrill(address, ledger, (drill) => drill.clock.now >= then || drill.status === 'ended', 240_000);
      // It goes on playing: whatever is recorded meanwhile changes nothing on the sheet.
      const proof = await asSeen<Proof>(page(), api(`/sheets/verify?code=${code.toLowerCase()}`));
      expect(proof).toMatchObject({ found: true, same: true, sheet: { digestSame: true } });
      expect(proof.figures.length).toBeGreaterThan(2);
      const today = await asSeen<Coverage>(page(), api(`/campaigns/${stage().campaign}/coverage`));
      const moved = proof.figures.filter(({ label, printed }) => {
        const cell = today.rows[0]?.cells[today.columns.findIndex((column) => column.label.zh === label.zh)];
        return cell !== undefined && cell.of - cell.left !== printed;
      });
      expect(moved.length).toBeGreaterThan(0);
      const other = await asSeen<Proof>(page(), api(`/sheets/verify?code=${code.slice(0, -4)}0000`));
      expect(other).toMatchObject({ found: false, same: false, sheet: null });
    }, 300_000);
  });
}
