import { integritySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindIntegrityDto extends createZodDto(integritySchema) {}
