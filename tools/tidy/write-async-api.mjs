import { writeFileSync } from 'node:fs';
import contracts from '@taizhang/contracts/kafka';
import yaml from 'yaml';

writeFileSync(new URL('../../docs/asyncapi.yaml', import.meta.url), yaml.stringify(contracts.asyncApiDocument()));
