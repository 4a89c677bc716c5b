import { rosterPreviewSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RosterPreviewDto extends createZodDto(rosterPreviewSchema) {}
