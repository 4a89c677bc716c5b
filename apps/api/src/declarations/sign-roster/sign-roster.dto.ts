import { signRosterSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SignRosterDto extends createZodDto(signRosterSchema) {}
