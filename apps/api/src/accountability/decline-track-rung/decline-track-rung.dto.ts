import { declineTrackRungSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DeclineTrackRungDto extends createZodDto(declineTrackRungSchema) {}
