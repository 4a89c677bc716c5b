import { namedSubstituteSchema, nameSubstituteSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class NameSubstituteDto extends createZodDto(nameSubstituteSchema) {}
export class NamedSubstituteDto extends createZodDto(namedSubstituteSchema) {}
