import type { Language } from '../../platform/problem/accept-language';
import { escapedHtml as escaped, plainPage } from '../../platform/web/plain-page';

export interface PersonOnPage {
  readonly subject: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly roles: string;
}

const words = {
  zh: {
    title: '演练登录',
    lead: '以下人员均为虚构。选择一位，以其身份登录。',
    person: '姓名',
    post: '职务',
    unit: '单位',
    roles: '职责',
    choose: '登录',
    none: '这个演练里还没有人员。',
  },
  en: {
    title: 'Sign in to a drill',
    lead: 'Everybody below is invented. Choose one to sign in as.',
    person: 'Name',
    post: 'Post',
    unit: 'Unit',
    roles: 'Roles',
    choose: 'Sign in',
    none: 'This drill has no people yet.',
  },
} as const;

/** Whom a visitor of a drill may be. */
export function peoplePage(people: readonly PersonOnPage[], action: string, language: Language): string {
  const text = words[language];
  const rows = people.map(
    (person) =>
      `<tr><th scope="row">${escaped(person.name)}</th><td>${escaped(person.post)}</td><td>${escaped(person.unit)}</td>` +
      `<td>${escaped(person.roles)}</td><td><button name="subject" value="${escaped(person.subject)}"` +
      ` aria-label="${text.choose}: ${escaped(person.name)}">${text.choose}</button></td></tr>`,
  );
  const table =
    `<form method="post" action="${escaped(action)}"><table><caption>${text.lead}</caption><thead><tr>` +
    [text.person, text.post, text.unit, text.roles, ''].map((head) => `<th scope="col">${head}</th>`).join('') +
    `</tr></thead><tbody>${rows.join('')}</tbody></table></form>`;
  const content = people.length > 0 ? table : `<p>${text.none}</p>`;
  return plainPage({ language, title: text.title, content });
}
