import { peoplePage, type PersonOnPage } from './people-page';

const person: PersonOnPage = { subject: 'drill~p-1', name: '周某', post: '联络员', unit: '监察室', roles: '联络员' };

describe('the page of invented people', () => {
  it('is a table with a heading for every row and column', () => {
    const page = peoplePage([person], '/api/auth/people/x', 'zh');
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<th scope="row">周某</th>');
    expect(page.match(/<th scope="col">/g)).toHaveLength(5);
  });

  it('names the person in the label of his button', () => {
    expect(peoplePage([person], '/x', 'en')).toContain('aria-label="Sign in: 周某"');
  });

  it('carries neither script nor style', () => {
    expect(peoplePage([person], '/x', 'en')).not.toMatch(/<script|<style|style=/);
  });

  it('lets no name become markup', () => {
    expect(peoplePage([{ ...person, name: '<img src=x>' }], '/x', 'zh')).not.toContain('<img');
  });

  it('says so when nobody is there yet', () => {
    expect(peoplePage([], '/x', 'zh')).toContain('还没有人员');
  });
});
