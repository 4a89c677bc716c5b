import type { Locator } from 'playwright-core';

/** One field of a form of an act, as a person fills it in: found by its label, never by its place. */
export type Filled =
  | { readonly kind: 'text' | 'day' | 'pick'; readonly label: string; readonly value: string }
  | { readonly kind: 'choose'; readonly label: string; readonly value: string }
  | { readonly kind: 'tick'; readonly label: string; readonly values: readonly string[] };

export const text = (label: string, value: string): Filled => ({ kind: 'text', label, value });
export const day = (label: string, value: string): Filled => ({ kind: 'day', label, value });
export const pick = (label: string, value: string): Filled => ({ kind: 'pick', label, value });
export const choose = (label: string, value: string): Filled => ({ kind: 'choose', label, value });
export const tick = (label: string, ...values: readonly string[]): Filled => ({ kind: 'tick', label, values });

const beginningWith = (words: string): RegExp => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Types into a box with a list below it and takes what the list offers first, once it offers it. */
export async function pickIn(box: Locator, words: string): Promise<void> {
  await box.focus();
  await box.pressSequentially(words);
  const offered = box.page().locator('.ant-select-dropdown:visible .ant-select-item-option');
  await offered.filter({ hasText: words }).first().waitFor();
  await box.press('Enter');
}

async function fill(form: Locator, field: Filled): Promise<void> {
  const group = form.getByRole('group', { name: beginningWith(field.label) });
  switch (field.kind) {
    case 'text':
      return form.getByLabel(beginningWith(field.label)).fill(field.value);
    case 'day': {
      const box = form.getByLabel(beginningWith(field.label));
      await box.fill(field.value);
      return box.press('Enter');
    }
    case 'pick':
      return pickIn(form.getByLabel(beginningWith(field.label)), field.value);
    case 'choose':
      return group.getByRole('radio', { name: beginningWith(field.value) }).check();
    case 'tick':
      for (const value of field.values) await group.getByRole('checkbox', { name: beginningWith(value) }).check();
  }
}

/** Fills a form in, top to bottom, and sends it. */
export async function send(form: Locator, ...fields: readonly Filled[]): Promise<void> {
  for (const field of fields) await fill(form, field);
  await form.locator('button[type=submit]').click();
}

/** The console's kit parts the two characters of a short button; a name is found with or without that space. */
export const named = (words: string): RegExp => new RegExp(`^${[...words].join('\\s?')}$`);

/** The button of an act in the list of acts of that name, its form, and the words that say that the log has it. */
export async function perform(
  within: Locator,
  { acts, act, done }: { readonly acts: string; readonly act: string; readonly done: string },
  ...fields: readonly Filled[]
): Promise<void> {
  const page = within.page();
  await within
    .getByRole('group', { name: acts, exact: true })
    .getByRole('button', { name: named(act) })
    .click();
  const form = page.locator('form.act-form');
  await send(form, ...fields);
  await form.waitFor({ state: 'detached' }).catch(async () => {
    throw new Error(`${act} was not taken: ${(await form.getByRole('alert').allInnerTexts()).join(' ')}`);
  });
  if (done !== '') await within.getByText(done).first().waitFor();
}
