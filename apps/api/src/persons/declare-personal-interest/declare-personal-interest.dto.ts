import { declaredPersonalInterestSchema, declarePersonalInterestSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DeclarePersonalInterestDto extends createZodDto(declarePersonalInterestSchema) {}
export class DeclaredPersonalInterestDto extends createZodDto(declaredPersonalInterestSchema) {}
