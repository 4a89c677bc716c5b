import { declarationIdsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DispatchDeclarationsDto extends createZodDto(declarationIdsSchema) {}
