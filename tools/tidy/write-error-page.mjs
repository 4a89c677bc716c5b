import { writeFileSync } from 'node:fs';
import domain from '@taizhang/domain';
import { errorPage } from './error-page.mjs';

writeFileSync(new URL('../../docs/errors.md', import.meta.url), errorPage(domain.errorRegistry));
