import { drillSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindDrillDto extends createZodDto(drillSchema) {}
