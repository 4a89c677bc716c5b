import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadStateKeys } from '../../../api/src/platform/keys/state-keys';
import { sealSession, sessionCookieName } from '../../../api/src/platform/session/session-cookie';
import { ledgerId, personId } from '@taizhang/domain';
import { day, named, pick, pickIn, send, text } from '../stage/forms';
import { seriousFindings } from '../stage/accessibility';
import { welcome, type Newcomer } from '../stage/newcomer';
import { personsSheet, unitsSheet } from '../stage/roster-sheets';
import { runCommand } from '../stage/running-system';
import type { Stage } from '../stage/stage';

const plan = resolve(__dirname, '../../../../plans/s2-business-participation.yaml');

/** The official ledger stands beside the drill: opened from files with one unit and one person, led on in the browser. */
export function firstRun(stage: () => Stage): void {
  describe('the first run of the official ledger', () => {
    let chief: Newcomer;

    /** A file of the office's own, in the folder of the system. */
    const file = (name: string, content: string): string => {
      const path = join(stage().state, name);
      writeFileSync(path, content);
      return path;
    };
    const take = async (name: string, content: string): Promise<void> => {
      const path = file(name, content);
      const said = await runCommand(stage().state, 'roster', 'preview', path);
      const [hash = ''] = /sha256:[0-9a-f]{64}/.exec(said) ?? [];
      await runCommand(stage().state, 'roster', 'import', path, '--accept', hash);
    };
    /** A person of the official ledger signs in at the issuer of his house, which no test has: he comes back from there. */
    const signedIn = async (who: string): Promise<Newcomer> => {
      const { session } = await loadStateKeys(stage().state);
      const someone = await welcome(stage().browser, stage().system.address);
      const value = await sealSession({ ledger: ledgerId('official'), personId: personId(who) }, session);
      await someone.context.addCookies([{ name: sessionCookieName, value, url: stage().system.address }]);
      return someone;
    };
    const step = (title: string) => chief.page.locator('.panel').filter({ hasText: title });

    beforeAll(async () => {
      const { state } = stage();
      await runCommand(state, 'official', 'open');
      await take('units.csv', unitsSheet({ code: 'J', name: '某市环保局', kind: '局机关', blockParent: '' }));
      await take('office.csv', personsSheet({ code: 'R1', name: '罗某', unitCode: 'J' }));
      const role = ['--person', 'R1', '--role', 'commissionOffice', '--unit', 'J', '--since', '2024-01-01'];
      const said = await runCommand(state, 'official', 'appoint', ...role);
      const [, who = ''] = /names this person (\S+)/.exec(said) ?? [];
      chief = await signedIn(who);
    });
    afterAll(() => chief?.context.close());

    it('greets the office that has nothing yet, and leads it to the roster', async () => {
      const { page } = chief;
      await page.goto('/first-run');
      await step('1 导入名册').getByText('现有 1 个单位、1 人').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('link', { name: '到“组织与人员”导入名册' }).click();
      const drawer = page.getByRole('dialog', { name: '导入名册' });
      await drawer.waitFor();
      const path = file('sections.csv', unitsSheet({ code: 'A', name: '水务科' }, { code: 'B', name: '大气科' }));
      await drawer.locator('input[type=file]').setInputFiles(path);
      await drawer.getByRole('button', { name: '确认导入 2 行，记入日志' }).click();
      await drawer.getByText(/导入完成/).waitFor();
    });

    it('imports the persons with their preview, and comes back', async () => {
      const { page } = chief;
      const drawer = page.getByRole('dialog', { name: '导入名册' });
      const people = ['何某', '孟某', '夏某'].map((name, index) => ({ code: `S${index}`, name, unitCode: 'A' }));
      const path = file('people.csv', personsSheet({ code: 'R2', name: '范某', unitCode: 'J' }, ...people));
      await drawer.locator('input[type=file]').setInputFiles(path);
      await drawer.getByText('名册中没有、日志中在任的 1 人').waitFor();
      await drawer.getByRole('link', { name: '罗某' }).waitFor();
      await drawer.getByRole('button', { name: '确认导入 4 行，记入日志' }).click();
      await drawer.getByText(/导入完成/).waitFor();
      await drawer.getByRole('link', { name: '回到首次启用' }).click();
      await step('1 导入名册').getByText('现有 3 个单位、5 人').waitFor();
    });

    const appoint = async (unit: string, person: string, role: string, over?: string): Promise<void> => {
      const { page } = chief;
      await pickIn(page.getByLabel('单位', { exact: true }), unit);
      await send(
        step('2 明确谁办什么').locator('form'),
        pick('人员', person),
        pick('职责', role),
        ...(over === undefined ? [] : [pick('及于哪个单位', over)]),
        day('自何日起', '2024-01-01'),
      );
      await step('2 明确谁办什么').getByText('已任命').waitFor();
      const row = step('2 明确谁办什么').locator('tr').filter({ hasText: person });
      await row.filter({ hasText: over ?? unit }).waitFor();
    };

    it('appoints who does what, and ends a role with its day and reason', async () => {
      const { page } = chief;
      await page.goto('/first-run');
      await step('2 明确谁办什么').getByLabel('单位', { exact: true }).waitFor({ state: 'attached' });
      await appoint('环保局', '范某', '单位负责人');
      await appoint('水务科', '何某', '联络员');
      await appoint('水务科', '孟某', '联络员');
      // Posted in a section, he manages the cases of the whole bureau.
      await appoint('水务科', '夏某', '案件监督管理', '环保局');
      await step('2 明确谁办什么')
        .locator('tr')
        .filter({ hasText: '孟某' })
        .getByRole('button', { name: named('免去') })
        .click();
      const drawer = page.getByRole('dialog', { name: '免去职责' });
      await send(drawer.locator('form'), day('自何日起免去', '2025-01-01'), text('理由', '调整分工'));
      await drawer.getByText('已免去').waitFor();
      await drawer
        .getByRole('button', { name: named('关闭') })
        .last()
        .click();
      await step('2 明确谁办什么').locator('tr').filter({ hasText: '孟某' }).waitFor({ state: 'detached' });
    });

    it('has a plan with a fault told by its line, and issues it once it is in order', async () => {
      const { page } = chief;
      const source = readFileSync(plan, 'utf8');
      const input = step('3 核对并印发方案').locator('input[type=file]');
      await input.setInputFiles(file('broken.yaml', source.replace(/^version: .*$/m, 'version: soon')));
      await step('3 核对并印发方案')
        .getByText(/有 \d+ 处要改正/)
        .waitFor();
      await input.setInputFiles(file('plan.yaml', source));
      await page.getByRole('button', { name: named('印发') }).click();
      await step('3 核对并印发方案').locator('li').first().waitFor();
    });

    it('launches the campaign, and goes on to its board', async () => {
      const { page } = chief;
      const form = step('4 启动专项').locator('form');
      await form.getByRole('radio').first().check();
      await send(form, pick('发起单位', '环保局'));
      const campaign = step('4 启动专项').locator('li').getByRole('link');
      await campaign.waitFor();
      await campaign.click();
      await page.waitForURL('**/campaigns/*');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(chief.complaints).toEqual([]);
    });
  });
}
