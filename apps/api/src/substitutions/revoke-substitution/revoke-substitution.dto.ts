import { endSubstitutionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RevokeSubstitutionDto extends createZodDto(endSubstitutionSchema) {}
