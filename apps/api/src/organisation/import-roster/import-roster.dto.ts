import { rosterImportSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RosterImportDto extends createZodDto(rosterImportSchema) {}
