import type { Language } from '@taizhang/plans';

/** The terminal's language, as far as we speak it. */
export function language(env: NodeJS.ProcessEnv = process.env): Language {
  const wanted = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
