import { replaceClueOfficerSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReplaceClueOfficerDto extends createZodDto(replaceClueOfficerSchema) {}
