import { substitutionsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindSubstitutionsDto extends createZodDto(substitutionsSchema) {}
