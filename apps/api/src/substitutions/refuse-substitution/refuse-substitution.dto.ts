import { endSubstitutionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RefuseSubstitutionDto extends createZodDto(endSubstitutionSchema) {}
