import { handoverPreviewSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PreviewHandoverDto extends createZodDto(handoverPreviewSchema) {}
