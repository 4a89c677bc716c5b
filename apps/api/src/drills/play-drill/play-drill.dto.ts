import { playDrillSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PlayDrillDto extends createZodDto(playDrillSchema) {}
