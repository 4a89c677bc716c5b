import { waiveTrackSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class WaiveTrackDto extends createZodDto(waiveTrackSchema) {}
