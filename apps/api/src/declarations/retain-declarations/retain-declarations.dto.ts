import { declarationIdsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RetainDeclarationsDto extends createZodDto(declarationIdsSchema) {}
