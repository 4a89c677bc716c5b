import { seriousFindings } from '../stage/accessibility';
import { drillOf, untilDrill } from '../stage/console-api';
import { day, pick, send, text } from '../stage/forms';
import { inventedPeople, signInAs, type Invented } from '../stage/invented-people';
import { phone, type Newcomer } from '../stage/newcomer';
import { printedPages } from '../stage/printed-text';
import type { Stage } from '../stage/stage';

/** The phase in which the table falls due. */
const opens = '2015-06-01T00:00:00.000Z';

export function returnDay(stage: () => Stage): void {
  describe("the unit's table, from the log to the office", () => {
    let coordinator: Newcomer;
    let head: Invented;
    let sheet: string;
    const path = (): string => `/campaigns/${stage().campaign}/returns/${sheet}`;

    beforeAll(async () => {
      const people = await inventedPeople(stage());
      const keeper = people.find(({ unit, roles }) => unit === '土地整治中心' && roles.includes('联络员'));
      const found = people.find(({ unit, roles }) => unit === keeper?.unit && roles.includes('单位负责人'));
      if (keeper === undefined || found === undefined) throw new Error('the unit has no coordinator or no head');
      head = found;
      coordinator = await signInAs(stage(), keeper.name, '/inbox');
    });
    afterAll(() => coordinator?.context.close());

    it('falls due once its phase opens, which the clock of the drill is played to', async () => {
      const { page } = coordinator;
      const { system, ledger } = stage();
      const bar = page.locator('.band--drill');
      await bar.getByRole('button', { name: '1 日' }).click();
      await untilDrill(system.address, ledger, ({ clock }) => clock.now >= opens, 150_000);
      await bar.getByRole('button', { name: '暂停', exact: true }).click();
      await untilDrill(system.address, ledger, ({ status }) => status === 'paused');
      expect((await drillOf(system.address, ledger)).clock.now < '2015-06-08').toBe(true);
      await page.goto(`/d/${ledger}/inbox`);
      await page.locator('tr[data-row]').filter({ hasText: '专项行动情况统计表' }).first().click();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/returns/*');
      sheet = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
      expect(await seriousFindings(page)).toEqual([]);
    });

    it('is computed from the log; one cell is typed otherwise, and the difference is kept with a reason', async () => {
      const { page } = coordinator;
      await page.getByRole('button', { name: '填表', exact: true }).click();
      await page.getByRole('button', { name: '填入系统计算' }).click();
      const cell = page.getByLabel(/^专项行动期间上交.*其他.*人次$/);
      const computed = Number(await cell.inputValue());
      await cell.fill(`${computed + 1}`);
      await page.getByLabel('联系电话').fill('0731-0000000');
      await page.getByText(/草稿 \d\d:\d\d:\d\d 已存/).waitFor();
      await page.reload();
      await page.getByRole('button', { name: '填表', exact: true }).click();
      await page.getByText(/已恢复 .* 的草稿/).waitFor();
      expect(await cell.inputValue()).toBe(`${computed + 1}`);
      expect(await page.getByLabel('联系电话').inputValue()).toBe('0731-0000000');
      await page.getByRole('button', { name: '保存填报' }).click();
      await page.getByText(`填 ${computed + 1}，算 ${computed}`).waitFor();
      await page.getByRole('button', { name: '保留，写明理由' }).click();
      await send(page.locator('form.act-form'), text('理由', '一人 6 月 1 日上交，收据未到'));
      await page.getByText('已保留：一人 6 月 1 日上交，收据未到').waitFor();
    });

    it('is signed by the head of the unit on a phone', async () => {
      const somebody = await signInAs(stage(), head.name, '/inbox', phone);
      const { page } = somebody;
      await page.goto(`/d/${stage().ledger}${path()}`);
      await page.getByRole('group', { name: '可办的事' }).getByRole('button', { name: '单位负责人签字' }).click();
      await send(page.locator('form.act-form'));
      await page.getByText('已签，待报送').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await somebody.context.close();
    });

    it('bears a code in its check strip, which leads from the printed sheet to every cell as it was signed', async () => {
      const { page } = coordinator;
      await page.goto(`/d/${stage().ledger}${path()}`);
      const strip = await page.locator('.sheet__check b').innerText();
      const code = strip.replace('核验码', '').trim();
      expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
      const paper = printedPages(await page.pdf({ preferCSSPageSize: true, printBackground: true })).join('');
      expect(paper).toContain(`核验码${code}`);
      await page.goto(`/d/${stage().ledger}/integrity`);
      await page.getByLabel('页脚代码').fill(code.toLowerCase());
      await page.getByRole('button', { name: '核对打印件' }).click();
      await page.getByText('代码与签字时的每一格相符').waitFor();
      expect(await page.getByRole('row').filter({ hasText: '专项行动期间上交' }).count()).toBeGreaterThan(0);
      expect(await seriousFindings(page)).toEqual([]);
    });

    it('is scanned back with its stamp, and sent', async () => {
      const { page } = coordinator;
      await page.goto(`/d/${stage().ledger}${path()}`);
      await page.locator('input[type=file]').setInputFiles({
        ...{ name: '盖章扫描件.pdf', mimeType: 'application/pdf' },
        buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
      });
      await page.locator('.files__list li').first().waitFor();
      await page
        .getByRole('group', { name: '可办的事' })
        .getByRole('button', { name: /^报\s?送$/ })
        .click();
      await send(page.locator('form.act-form'));
      await page
        .getByText(/已报送/)
        .first()
        .waitFor();
    });

    it('is amended and signed with a pen: who enters that uploads the scan, and the record leads to it', async () => {
      const { page } = coordinator;
      const acts = page.getByRole('group', { name: '可办的事' });
      await acts.getByRole('button', { name: '更正重报' }).click();
      await send(page.locator('form.act-form'), text('理由', '收据已到，更正人次'));
      await page.getByRole('button', { name: '改填' }).first().click();
      await page.getByRole('button', { name: '填入系统计算' }).click();
      await page.getByRole('button', { name: '保存填报' }).click();
      const entering = page.getByRole('group', { name: '代录签字' });
      await entering.getByRole('button', { name: '代录签字' }).click();
      const form = page.locator('form.act-form');
      await form.locator('input[type=file]').setInputFiles({
        ...{ name: '负责人签字件.pdf', mimeType: 'application/pdf' },
        buffer: Buffer.from('%PDF-1.4\n2 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 2 0 R>>\n%%EOF\n'),
      });
      await form.getByText('负责人签字件.pdf').first().waitFor();
      await send(form, pick('为谁代录', head.name), day('纸上日期', opens.slice(0, 10)));
      await page.getByRole('link', { name: /代录 纸质 .*有扫描件/ }).click();
      await page.waitForURL('**/events/*');
      await page.getByText('扫描件').first().waitFor();
      const stored = page.getByRole('link', { name: /扫描件$/ });
      const [download] = await Promise.all([page.waitForEvent('download'), stored.click()]);
      expect(download.suggestedFilename()).toBe('负责人签字件.pdf');
      expect(coordinator.complaints).toEqual([]);
    });
  });
}
