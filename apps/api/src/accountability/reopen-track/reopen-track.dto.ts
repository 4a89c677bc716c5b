import { reopenTrackSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ReopenTrackDto extends createZodDto(reopenTrackSchema) {}
