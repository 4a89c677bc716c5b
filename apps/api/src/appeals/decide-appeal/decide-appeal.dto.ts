import { decideAppealSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DecideAppealDto extends createZodDto(decideAppealSchema) {}
