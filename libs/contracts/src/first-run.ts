import { z } from 'zod';
import { dateSchema, idSchema, labelSchema, pointSchema, receiptSchema } from './common';
import { roleSchema } from './session';

/** 首次启用: from a roster to a campaign that runs, in four steps, each with how far it has come. */
export const firstRunSchema = z
  .object({
    point: pointSchema,
    roster: z.object({ units: z.number().int(), persons: z.number().int() }),
    appointments: z.array(
      z.object({
        appointment: idSchema,
        person: z.string(),
        role: labelSchema,
        unit: z.string(),
        since: dateSchema,
      }),
    ),
    roles: z.array(z.object({ key: roleSchema, label: labelSchema })),
    plans: z.array(z.object({ planId: idSchema, version: z.number().int(), title: labelSchema })),
    campaigns: z.array(z.object({ campaignId: idSchema, title: labelSchema, unit: z.string() })),
  })
  .meta({ id: 'FirstRun' });

export const appointPersonSchema = z
  .object({ personId: idSchema, role: roleSchema, unitId: idSchema, since: dateSchema })
  .meta({ id: 'AppointPerson' });
export const endAppointmentSchema = z
  .object({ on: dateSchema, reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'EndAppointment' });

/** A plan as its document: YAML text. */
export const planTextSchema = z
  .object({ text: z.string().min(1).max(2_000_000), fileName: z.string().trim().min(1).max(200) })
  .meta({ id: 'PlanText' });
export const checkedPlanSchema = z
  .object({
    plan: z
      .object({ planId: z.string(), version: z.number().int(), title: labelSchema })
      .nullable()
      .describe('What would be issued; null where it is refused'),
    problems: z.array(
      z.object({
        line: z.number().int(),
        column: z.number().int(),
        path: z.string(),
        found: z.string(),
        expected: labelSchema,
        remedy: labelSchema,
      }),
    ),
  })
  .meta({ id: 'CheckedPlan' });

export const launchCampaignSchema = z
  .object({ planId: idSchema, version: z.number().int().positive(), unitId: idSchema })
  .meta({ id: 'LaunchCampaign' });
export const launchedCampaignSchema = receiptSchema.extend({ campaignId: idSchema }).meta({ id: 'LaunchedCampaign' });
