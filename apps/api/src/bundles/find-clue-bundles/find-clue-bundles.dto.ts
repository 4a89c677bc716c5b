import { clueBundlesSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindClueBundlesDto extends createZodDto(clueBundlesSchema) {}
