import { concludeTrackSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ConcludeTrackDto extends createZodDto(concludeTrackSchema) {}
