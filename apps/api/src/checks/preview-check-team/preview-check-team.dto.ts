import { checkTeamPreviewSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PreviewCheckTeamDto extends createZodDto(checkTeamPreviewSchema) {}
