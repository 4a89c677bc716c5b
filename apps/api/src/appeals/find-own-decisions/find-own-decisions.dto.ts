import { ownDecisionsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindOwnDecisionsDto extends createZodDto(ownDecisionsSchema) {}
