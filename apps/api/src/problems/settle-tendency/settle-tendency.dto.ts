import { settleTendencySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SettleTendencyDto extends createZodDto(settleTendencySchema) {}
