import { seriousFindings } from '../stage/accessibility';
import { inventedPeople, signInAs } from '../stage/invented-people';
import { desktop, phone, type Newcomer } from '../stage/newcomer';
import type { Stage } from '../stage/stage';

/** Where a role works, and what says that the page is there. */
type Place = readonly [path: string, heading: string];
const office: readonly Place[] = [
  ['/campaigns/$c/checks', '检查抽查'],
  ['/campaigns/$c/bulletins', '简报'],
  ['/campaigns/$c/returns', '报表'],
  ['/org', '组织与人员'],
  ['/access', '密封材料开启记录'],
  ['/clues', '线索'],
  ['/integrity', '存证'],
];
const coordinator: readonly Place[] = [
  ['/inbox?panel=handover', '待办'],
  ['/campaigns/$c/ledger', '问题台账'],
  ['/campaigns/$c/units/$u', '$unit'],
];

/** Pages that no other walk comes by. Each is looked at by the rules of accessibility, and on a phone by its width. */
export function pages(stage: () => Stage): void {
  describe.each([
    ['专项办', office],
    ['联络员', coordinator],
  ] as const)('the pages of the role %s', (role, places) => {
    let somebody: Newcomer;
    let unit = { unitId: '', name: '' };

    beforeAll(async () => {
      const found = (await inventedPeople(stage())).find(({ roles }) => roles.split(/[、,，]\s*/).includes(role));
      somebody = await signInAs(stage(), found?.name ?? '', '/inbox');
      const session = await somebody.page.request.get('/api/session');
      const { roles } = (await session.json()) as { roles: { unitId: string }[] };
      unit = { unitId: roles[0]?.unitId ?? '', name: found?.unit ?? '' };
    });
    afterAll(() => somebody?.context.close());

    it.each(places)('%s', async (path, heading) => {
      const { page } = somebody;
      await page.setViewportSize(desktop);
      const address = path.replace('$c', stage().campaign).replace('$u', unit.unitId);
      await page.goto(`/d/${stage().ledger}${address}`);
      const title = heading.replace('$unit', unit.name);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      if (path.includes('panel=')) await page.getByRole('dialog').getByRole('heading').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.setViewportSize(phone);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(1);
    });
  });
}
