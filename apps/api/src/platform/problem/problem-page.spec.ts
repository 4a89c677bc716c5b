import { problemDocument } from './problem-document';
import { problemPage } from './problem-page';

describe('a refusal as a page', () => {
  it('says in the language of the browser what is wrong, what to do, and leads back', () => {
    const refusal = { code: 'OfficeSignInMissing', details: {} };
    const zh = problemPage(problemDocument(refusal, 'zh', 'r-1'), 'zh');
    expect(zh).toContain('<h1>这套系统还没有接上本单位的登录</h1>');
    expect(zh).toContain('<a href="/">回到首页</a>');
    expect(zh).toContain('r-1');
    const en = problemPage(problemDocument(refusal, 'en', 'r-1'), 'en');
    expect(en).toContain('lang="en"');
    expect(en).not.toMatch(/<script|src=|url\(/);
  });

  it('lets no text become markup', () => {
    const problem = { ...problemDocument({ code: 'NotFound', details: {} }, 'en', 'r'), title: `<img src="x">` };
    expect(problemPage(problem, 'en')).not.toContain('<img');
  });
});
