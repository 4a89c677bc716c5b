import { appealSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindAppealDto extends createZodDto(appealSchema) {}
