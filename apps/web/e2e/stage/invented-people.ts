import { desktop, welcome, type Newcomer } from './newcomer';
import type { Stage } from './stage';

/** Somebody on the development issuer's list. */
export interface Invented {
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly roles: string;
}

const listOf = ({ ledger }: Stage, page: string): string =>
  `/api/auth/login?${new URLSearchParams({ ledger, returnTo: `/d/${ledger}${page}` }).toString()}`;

/** Everybody of a drill, as whoever signs in chooses among them. */
export async function inventedPeople(stage: Stage): Promise<readonly Invented[]> {
  const somebody = await welcome(stage.browser, stage.system.address);
  await somebody.page.goto(listOf(stage, '/inbox'));
  const rows = await somebody.page
    .locator('tbody tr')
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')));
  await somebody.context.close();
  return rows.map(([name = '', post = '', unit = '', roles = '']) => ({ name, post, unit, roles }));
}

/** Signs in from that list, and comes out where he wanted to go. */
export async function signInAs(stage: Stage, name: string, page: string, viewport = desktop): Promise<Newcomer> {
  const somebody = await welcome(stage.browser, stage.system.address, viewport);
  await somebody.page.goto(listOf(stage, page));
  await somebody.page.getByRole('button', { name: new RegExp(`^登录[:：] ?${name}$`) }).click();
  await somebody.page.waitForURL(`**/d/${stage.ledger}${page}*`);
  return somebody;
}
