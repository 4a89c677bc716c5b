import { declineRungSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DeclineRungDto extends createZodDto(declineRungSchema) {}
