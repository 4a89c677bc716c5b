import { z } from 'zod';
import {
  clockSchema,
  choosablePersonSchema,
  dateSchema,
  idSchema,
  instantSchema,
  labelSchema,
  markSchema,
  personRefSchema,
  pointSchema,
  unitRefSchema,
} from './common';
import { sealedMarkSchema } from './sealed';

const textSchema = z.string().trim().min(1).max(2000);
const reasonSchema = z.string().trim().min(1).max(500);
const idsSchema = z.array(idSchema).max(50);

export const caseStatusSchema = z.enum([
  'filed',
  'examining',
  'examined',
  'adjudicating',
  'adjudicated',
  'decided',
  'closed',
]);
export const sanctionKindSchema = z.enum([
  'partyWarning',
  'partySeriousWarning',
  'partyRemoval',
  'partyProbation',
  'partyExpulsion',
  'adminWarning',
  'adminDemerit',
  'adminMajorDemerit',
  'adminDemotion',
  'adminRemoval',
  'adminDismissal',
  'governmentWarning',
  'governmentDemerit',
  'governmentMajorDemerit',
  'governmentDemotion',
  'governmentRemoval',
  'governmentDismissal',
]);
export const caseActSchema = z.enum([
  'takeOver',
  'supervise',
  'answerSupervision',
  'assignTeam',
  'declareInterest',
  'extend',
  'suspend',
  'resume',
  'recordEvidence',
  'recordTalk',
  'presentFacts',
  'concludeExamination',
  'deferAdjudication',
  'acceptAdjudication',
  'returnCase',
  'concludeAdjudication',
  'decide',
  'serve',
  'recordStep',
  'reportExecution',
  'transferToJustice',
  'close',
  'lodgeAppeal',
]);

/** One clock of a case; those of a decision run for each person. */
export const caseClockSchema = z
  .object({
    name: z.enum(['examination', 'adjudication', 'service', 'executionReport', 'supervision']),
    label: labelSchema,
    of: z.string().nullable(),
    clock: clockSchema,
    suspensions: z.array(z.object({ from: dateSchema, to: dateSchema.nullable(), reason: z.string().nullable() })),
    extensions: z.number().int(),
    /** What may still be granted, and by whom. */
    extendable: z
      .object({ times: z.number().int(), amount: z.number().int(), unit: z.string(), approver: labelSchema })
      .nullable(),
    why: z.string(),
  })
  .meta({ id: 'CaseClock' });

export const caseRowSchema = z
  .object({
    case: idSchema,
    number: z.string(),
    status: caseStatusSchema,
    stage: labelSchema,
    persons: z.array(personRefSchema),
    unit: unitRefSchema,
    handlingUnit: unitRefSchema,
    filedOn: dateSchema,
    /** Whom it waits for, and for what. */
    waiting: z
      .object({ act: labelSchema, person: personRefSchema.nullable(), role: labelSchema.nullable() })
      .nullable(),
    next: caseClockSchema.nullable(),
    mark: markSchema,
    supervised: z.boolean(),
    may: z.array(caseActSchema),
  })
  .meta({ id: 'CaseRow' });

export const casesSchema = z
  .object({
    point: pointSchema,
    rows: z.array(caseRowSchema),
    /** 立案数 and what has become of them, of the cases that this reader sees. */
    counts: z.object({ filed: z.number().int(), decided: z.number().int(), closed: z.number().int() }),
    /** Appeals that this reader sees, among them those of cases that he does not. */
    appeals: z.array(
      z.object({
        appeal: idSchema,
        caseNumber: z.string(),
        person: personRefSchema,
        stage: labelSchema,
        lodgedOn: dateSchema,
        mark: markSchema,
        clock: clockSchema.nullable(),
      }),
    ),
    filing: z
      .object({
        handlingUnits: z.array(unitRefSchema),
        campaigns: z.array(z.object({ campaignId: idSchema, title: z.string() })),
      })
      .nullable()
      .describe('Where the reader may file a case that no clue led to; null for whoever may not'),
  })
  .meta({ id: 'Cases' });

export const basisFactSchema = z
  .object({
    fact: labelSchema,
    happenedOn: dateSchema.nullable(),
    knownOn: dateSchema.nullable(),
    window: labelSchema.nullable(),
    clause: z.string(),
    finding: labelSchema,
    mark: markSchema,
  })
  .meta({ id: 'BasisFact' });
export const proposedBasisSchema = z
  .object({
    facts: z.array(basisFactSchema),
    leniency: labelSchema,
    articles: z.array(z.string()),
    /** The mandatory outcome of the plan, where the act falls under it. */
    floor: z.object({ clause: z.string() }).nullable(),
    /** Sanctions that the law of the day knows. */
    sanctions: z.array(z.object({ kind: sanctionKindSchema, label: labelSchema, months: z.number().int().nullable() })),
  })
  .meta({ id: 'ProposedBasis' });

export const caseDecisionSchema = z
  .object({
    person: personRefSchema,
    outcome: labelSchema,
    grade: labelSchema,
    nationalForm: z.number().int(),
    sanctions: z.array(
      z.object({ kind: sanctionKindSchema, label: labelSchema, from: dateSchema, until: dateSchema.nullable() }),
    ),
    choice: labelSchema,
    reason: z.string(),
    floorDeparture: z.string().nullable(),
    conclusion: sealedMarkSchema.nullable(),
    proposed: z.object({ facts: z.array(basisFactSchema), leniency: labelSchema, articles: z.array(z.string()) }),
    approvedAt: instantSchema,
    approvedBy: personRefSchema.nullable(),
    servedOn: dateSchema.nullable(),
    announcedTo: z.string().nullable(),
    steps: z.array(
      z.object({ step: labelSchema, on: dateSchema, note: z.string(), amountFen: z.number().int().nullable() }),
    ),
    reportedOn: dateSchema.nullable(),
    owes: z.array(z.enum(['service', 'executionReport'])).describe('What has still to be done about it before closing'),
    why: z.string(),
  })
  .meta({ id: 'CaseDecision' });

/** Somebody who holds the role, and what speaks against him in this matter; null: nothing is known. */
export const caseSchema = caseRowSchema
  .extend({
    point: pointSchema,
    stages: z.array(z.object({ key: z.string(), label: labelSchema, state: z.enum(['done', 'current', 'ahead']) })),
    /** What must come first, in words; null when nothing is missing. */
    missing: labelSchema.nullable(),
    authority: labelSchema,
    actOn: dateSchema,
    campaignId: idSchema.nullable(),
    clues: z.array(idSchema),
    matter: sealedMarkSchema.nullable(),
    filedBy: personRefSchema.nullable(),
    clocks: z.array(caseClockSchema),
    suspended: z.object({ since: dateSchema, reason: z.string() }).nullable(),
    team: z.array(z.object({ person: personRefSchema, lead: z.boolean() })),
    panel: z.array(personRefSchema),
    recused: z.array(z.object({ person: personRefSchema, kind: labelSchema })),
    supervisions: z.array(
      z.object({ id: z.string(), instruction: z.string(), clock: clockSchema, answer: z.string().nullable() }),
    ),
    evidence: z.array(
      z.object({
        id: z.string(),
        kind: labelSchema,
        original: z.boolean(),
        custody: z.string(),
        on: dateSchema,
        files: z.array(z.string()),
        description: sealedMarkSchema.nullable(),
        event: z.number().int(),
      }),
    ),
    talks: z.array(
      z.object({
        id: z.string(),
        person: personRefSchema.nullable(),
        talkers: z.array(personRefSchema),
        place: z.string(),
        on: dateSchema,
        files: z.array(z.string()),
        content: sealedMarkSchema.nullable(),
        event: z.number().int(),
      }),
    ),
    presented: z.array(
      z.object({
        person: personRefSchema,
        on: dateSchema,
        disputed: z.boolean(),
        statement: sealedMarkSchema.nullable(),
      }),
    ),
    report: sealedMarkSchema.nullable(),
    opinion: sealedMarkSchema.nullable(),
    deferred: z.string().nullable(),
    returned: z.object({ kind: labelSchema, reason: z.string(), on: dateSchema }).nullable(),
    tracks: z.boolean().describe('Whether its accountability tracks are there for this reader'),
    /** The gate before closing: how many of the tracks are settled, and what still blocks. */
    gate: z.object({
      settled: z.number().int(),
      of: z.number().int(),
      blockers: z.array(z.object({ track: labelSchema, subject: z.string().nullable(), status: labelSchema })),
    }),
    /** For each person without a decision: what is laid before its maker. Nothing is preselected. */
    proposals: z.array(z.object({ person: personRefSchema, basis: proposedBasisSchema })),
    decisions: z.array(caseDecisionSchema),
    transfers: z.array(
      z.object({ persons: z.array(personRefSchema), to: z.string(), reason: z.string(), on: dateSchema }),
    ),
    appeals: z.array(
      z.object({ appeal: idSchema, person: personRefSchema, status: labelSchema, lodgedOn: dateSchema }),
    ),
    file: z.object({ fileNumber: z.string(), volumes: z.number().int(), pages: z.number().int() }).nullable(),
    /** Who is inside the compartment. */
    readers: z.array(z.object({ person: personRefSchema, as: labelSchema })),
    choosable: z.object({
      officers: z.array(choosablePersonSchema),
      adjudicators: z.array(choosablePersonSchema),
      declaring: z.array(personRefSchema).describe('For whom this reader may enter a declared interest'),
      above: z.array(unitRefSchema).describe('Units above the handling one, which may take the case over'),
    }),
    history: z.string(),
  })
  .meta({ id: 'Case' });

export const fileCaseSchema = z
  .object({
    number: z.string().trim().min(1).max(60),
    personIds: idsSchema.min(1),
    unitId: idSchema,
    handlingUnitId: idSchema,
    clueIds: idsSchema,
    campaignId: idSchema.optional(),
    actOn: dateSchema,
    matter: textSchema,
  })
  .meta({ id: 'FileCase' });
export const filedCaseSchema = z
  .object({ case: idSchema, position: z.number().int(), events: z.number().int(), repeated: z.boolean() })
  .meta({ id: 'FiledCase' });
export const takeOverCaseSchema = z
  .object({ handlingUnitId: idSchema, reason: reasonSchema })
  .meta({ id: 'TakeOverCase' });
export const superviseCaseSchema = z
  .object({ instruction: reasonSchema, dueOn: dateSchema })
  .meta({ id: 'SuperviseCase' });
export const answerSupervisionSchema = z
  .object({ supervisionId: idSchema, answer: reasonSchema })
  .meta({ id: 'AnswerSupervision' });
export const assignTeamSchema = z.object({ members: idsSchema.min(2), lead: idSchema }).meta({ id: 'AssignTeam' });
export const declareInterestSchema = z
  .object({ personId: idSchema, kind: z.enum(['relative', 'witness', 'ownInterest', 'other']), note: textSchema })
  .meta({ id: 'DeclareInterest' });
export const extendCaseClockSchema = z
  .object({
    clock: z.enum(['examination', 'adjudication']),
    amount: z.number().int().min(1).max(400),
    reason: reasonSchema,
  })
  .meta({ id: 'ExtendCaseClock' });
export const suspendCaseSchema = z.object({ reason: reasonSchema }).meta({ id: 'SuspendCase' });
export const resumeCaseSchema = z.object({}).meta({ id: 'ResumeCase' });
export const recordEvidenceSchema = z
  .object({
    kind: z.enum(['document', 'physical', 'statement', 'audioVideo', 'expertOpinion', 'record']),
    original: z.boolean(),
    custody: z.string().trim().min(1).max(100),
    fileIds: z.array(z.string().max(200)).max(50),
    description: textSchema,
    occurredOn: dateSchema,
  })
  .meta({ id: 'RecordEvidence' });
export const recordTalkSchema = z
  .object({
    personId: idSchema.optional(),
    talkerIds: idsSchema.min(2),
    place: z.string().trim().min(1).max(100),
    fileIds: z.array(z.string().max(200)).max(50),
    content: textSchema,
    occurredOn: dateSchema,
  })
  .meta({ id: 'RecordTalk' });
export const presentFactsSchema = z
  .object({ personId: idSchema, disputed: z.boolean(), statement: textSchema, occurredOn: dateSchema })
  .meta({ id: 'PresentFacts' });
export const concludeExaminationSchema = z.object({ report: textSchema }).meta({ id: 'ConcludeExamination' });
export const deferAdjudicationSchema = z.object({ reason: reasonSchema }).meta({ id: 'DeferAdjudication' });
export const acceptAdjudicationSchema = z.object({ panel: idsSchema.min(2) }).meta({ id: 'AcceptAdjudication' });
export const returnCaseSchema = z
  .object({ kind: z.enum(['supplement', 'reexamination']), reason: reasonSchema })
  .meta({ id: 'ReturnCase' });
export const concludeAdjudicationSchema = z
  .object({ opinion: textSchema, talkedWith: idsSchema })
  .meta({ id: 'ConcludeAdjudication' });
export const approveDecisionSchema = z
  .object({
    personId: idSchema,
    outcome: z.enum(['sanction', 'organisational', 'exempt', 'dismissed']),
    sanctions: z.array(sanctionKindSchema).max(4),
    grade: z.enum(['none', 'lighter', 'mitigated', 'heavier']),
    nationalForm: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    choice: z.enum(['adopt', 'partly', 'not']),
    reason: reasonSchema,
    floorDeparture: reasonSchema.optional(),
    conclusion: textSchema,
  })
  .meta({ id: 'ApproveDecision' });
export const serveDecisionSchema = z
  .object({ personId: idSchema, announcedTo: z.string().trim().min(1).max(200), occurredOn: dateSchema })
  .meta({ id: 'ServeDecision' });
export const recordExecutionStepSchema = z
  .object({
    personId: idSchema,
    step: z.enum(['post', 'pay', 'personalFile', 'partyRights', 'gainsRecovered', 'publicity']),
    note: z.string().trim().min(1).max(500),
    amountFen: z.number().int().min(0).optional(),
    occurredOn: dateSchema,
  })
  .meta({ id: 'RecordExecutionStep' });
export const reportExecutionSchema = z
  .object({ personId: idSchema, reportedBy: idSchema, occurredOn: dateSchema })
  .meta({ id: 'ReportExecution' });
export const transferToJusticeSchema = z
  .object({ personIds: idsSchema.min(1), to: z.string().trim().min(1).max(100), reason: reasonSchema })
  .meta({ id: 'TransferToJustice' });
export const closeCaseSchema = z
  .object({
    fileNumber: z.string().trim().min(1).max(60),
    volumes: z.number().int().min(1).max(999),
    pages: z.number().int().min(1).max(99_999),
  })
  .meta({ id: 'CloseCase' });
