export { formatProblem, formatProblems, type Language } from './format-problems';
export { planJsonSchema } from './published-schema';
export {
  calendarKnownOn,
  calendarPublished,
  publicationsUntil,
  readCalendar,
  type CalendarReading,
} from './read-calendar';
export { readPlan, type PlanReading } from './read-plan';
export { policyAdopted, readPolicy, type PolicyReading } from './read-policy';
export type { Problem, ProblemCode } from './reading/problem';
export type { CalendarDocument, CalendarPublication } from './schema/calendar.schema';
export { planSchema } from './schema/plan.schema';
export type { PolicyDocument } from './schema/policy.schema';
