import { checkedPlanSchema, planTextSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PlanTextDto extends createZodDto(planTextSchema) {}
export class CheckedPlanDto extends createZodDto(checkedPlanSchema) {}
