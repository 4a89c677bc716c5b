import { holdClueAgainSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class HoldClueAgainDto extends createZodDto(holdClueAgainSchema) {}
