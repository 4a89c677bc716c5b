import { planCheckSchema, plannedCheckSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PlanCheckDto extends createZodDto(planCheckSchema) {}
export class PlannedCheckDto extends createZodDto(plannedCheckSchema) {}
