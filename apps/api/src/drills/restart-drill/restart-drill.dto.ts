import { restartedDrillSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class RestartedDrillDto extends createZodDto(restartedDrillSchema) {}
